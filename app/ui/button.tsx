/** Buttons do something, links go somewhere; both can look like a button. At most one `main` in view. */
import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";

interface Look {
  kind?: "main" | "plain" | "quiet" | "danger";
  small?: boolean;
}

function classOf({ kind = "plain", small }: Look, more?: string): string {
  return ["btn", kind === "plain" ? "" : kind, small ? "small" : "", more ?? ""].filter(Boolean).join(" ");
}

export function Button({
  kind,
  small,
  className,
  type = "submit",
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...rest} type={type} className={classOf({ kind, small }, className)} />;
}

export function ButtonLink({ kind, small, className, ...rest }: Look & LinkProps) {
  return <Link {...rest} className={classOf({ kind, small }, className)} />;
}
