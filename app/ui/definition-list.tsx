/** Terms and what they are here: key dates, facts of a record. */
import type { ReactNode } from "react";

export interface Definition {
  term: ReactNode;
  detail: ReactNode;
  /** How it was found or computed. */
  note?: ReactNode;
  tone?: "alarm";
}

/** `wide` puts details beside terms, for the main column; otherwise they stand at the right edge of a side card. */
export function DefinitionList({ items, wide }: { items: Definition[]; wide?: boolean }) {
  return (
    <dl className={wide ? "facts wide" : "facts"}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list without state
        <div key={index} className={item.tone}>
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
          {item.note ? <dd className="note">{item.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
