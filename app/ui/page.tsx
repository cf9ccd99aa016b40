/** The head of every page: where it stands, its title, what can be done here. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";

export interface Crumb {
  to?: string;
  label: ReactNode;
}

interface PageProps {
  title: ReactNode;
  crumbs?: Crumb[];
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

export function Page({ title, crumbs, lead, actions, children }: PageProps) {
  return (
    <>
      <header className="page-head">
        {crumbs ? <Crumbs crumbs={crumbs} /> : null}
        <h1>{title}</h1>
        {lead ? <div className="lead">{lead}</div> : null}
        {actions ? <div className="actions">{actions}</div> : null}
      </header>
      {children}
    </>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useText();
  return (
    <nav className="crumbs" aria-label={t.shell.breadcrumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.to ?? "here"}>{crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}</li>
        ))}
      </ol>
    </nav>
  );
}
