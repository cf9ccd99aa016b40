/** What a step needs: met or missing, said in words as well as drawn, and where to supply it. */
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";

export interface Check {
  met: boolean;
  text: ReactNode;
  action?: ReactNode;
  note?: ReactNode;
}

export function Checklist({ items }: { items: Check[] }) {
  const t = useText();
  return (
    <ul className="checks">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list without state
        <li key={index} className={item.met ? "met" : "missing"}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            {item.met ? (
              <path d="M3 8.5l3.2 3.2L13 4.8" fill="none" stroke="currentColor" strokeWidth="1.8" />
            ) : (
              <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
            )}
          </svg>
          <div>
            <span className="visually-hidden">{item.met ? t.ui.met : t.ui.missing} </span>
            {item.text}
            {item.action ? <> {item.action}</> : null}
            {item.note ? <span className="note">{item.note}</span> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
