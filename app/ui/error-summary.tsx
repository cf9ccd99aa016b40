/** What is wrong with a form, on top: each line leads to its field, with the same words beside it. */
import { forwardRef, type MouseEvent } from "react";
import { problemText } from "#app/platform/problem-text";
import type { Problems } from "#app/platform/refusals";
import { useText } from "#app/platform/text";

/** The id of a field's control. */
export const fieldId = (name: string) => `f-${name.replaceAll(".", "-")}`;

export const ErrorSummary = forwardRef<HTMLDivElement, { problems: Problems; title?: string }>(function ErrorSummary(
  { problems, title },
  ref,
) {
  const t = useText();
  const entries = Object.entries(problems);
  if (entries.length === 0) return null;
  return (
    <div className="problems" ref={ref} tabIndex={-1} role="alert">
      <h2>{title ?? t.ui.problemsTitle}</h2>
      <ul>
        {entries.map(([name, problem]) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`} onClick={focusField}>
              {problemText(t, problem)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
});

/** Moves into the field itself; without scripts the link scrolls to it. */
function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  const field = target.matches("input, select, textarea, button")
    ? target
    : target.querySelector("input, select, textarea");
  (field instanceof HTMLElement ? field : target).focus();
  target.scrollIntoView({ block: "center" });
}
