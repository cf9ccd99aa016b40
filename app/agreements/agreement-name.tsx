/** An agreement in a table of another record: its title, which leads to it, and its reference with what else is said under it. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Foreign } from "#app/ui/foreign";
import { agreementPath } from "./paths";

interface AgreementNameProps {
  of: { id: string; title: string; titleLanguage: string; reference: string };
  /** What follows the reference. */
  children?: ReactNode;
}

export function AgreementName({ of: { id, title, titleLanguage, reference }, children }: AgreementNameProps) {
  return (
    <>
      <Link to={agreementPath(id)}>
        <Foreign lang={titleLanguage}>{title}</Foreign>
      </Link>
      <span className="under">
        <span className="mono">{reference}</span>
        {children}
      </span>
    </>
  );
}
