/** A part of a page with its own heading. */
import { type ReactNode, useId } from "react";

interface CardProps {
  title?: ReactNode;
  actions?: ReactNode;
  /** For links to this part. */
  id?: string;
  level?: 2 | 3;
  tone?: "alarm";
  children: ReactNode;
}

export function Card({ title, actions, id, level = 2, tone, children }: CardProps) {
  const headingId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} className={tone ? `card ${tone}` : "card"} aria-labelledby={title ? headingId : undefined}>
      {title ? (
        <header>
          <Heading id={headingId}>{title}</Heading>
          {actions ? <div className="row">{actions}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
