/** One record that was found: its title, what tells it apart, and where it holds what was looked for. */
import { Link } from "@remix-run/react";
import { StageTag } from "#app/ui/stage-tag";
import { pathOf, type Type } from "./kinds";
import { MarkedText } from "./marked-text";
import type { Hit } from "./search.server";

export function HitLine({ type, hit }: { type: Type; hit: Hit }) {
  const { id, title, language, reference, stage, facts, also, snippet } = hit;
  return (
    <li>
      <p className="title">
        <Link to={pathOf(type, id)} lang={language ?? undefined}>
          <MarkedText pieces={title} />
        </Link>
        {stage ? <StageTag stage={stage} /> : null}
      </p>
      {reference || facts ? (
        <p className="facts">
          {reference ? (
            <span className="mono">
              <MarkedText pieces={reference} />
            </span>
          ) : null}
          {reference && facts ? " · " : null}
          {facts ? <MarkedText pieces={facts} /> : null}
        </p>
      ) : null}
      {also.length > 0 ? (
        <p className="also">
          {also.map(({ text, language: of }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two names can be the same in two languages
            <span key={at}>
              {at > 0 ? " · " : null}
              <span lang={of ?? undefined}>
                <MarkedText pieces={text} />
              </span>
            </span>
          ))}
        </p>
      ) : null}
      {snippet ? (
        <p className="said" lang={type === "documents" ? (language ?? undefined) : undefined}>
          <MarkedText pieces={snippet} />
        </p>
      ) : null}
    </li>
  );
}
