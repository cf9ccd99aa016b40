/** Agreements that were chosen and not decided on, each with the reason in words. */
import { Link } from "@remix-run/react";
import type { Catalogue } from "#app/locales/catalogue";
import { problemText } from "#app/platform/problem-text";
import type { Refusal } from "#app/platform/refusals";
import { useText } from "#app/platform/text";
import { Foreign } from "#app/ui/foreign";
import { Notice } from "#app/ui/notice";
import type { NotDecided } from "./decide.server";

export function NotDecidedNotice({ decided, not }: { decided: number; not: NotDecided[] }) {
  const t = useText();
  const words = t.succession.not;
  return (
    <Notice tone="alarm" title={words.title(decided, not.length)}>
      <ul className="bullets">
        {not.map(({ id, reference, title, titleLanguage, refusal }) => (
          <li key={id}>
            {reference ? (
              <>
                <Link className="link" to={`/agreements/${id}`}>
                  <span className="mono">{reference}</span> <Foreign lang={titleLanguage ?? "en"}>{title}</Foreign>
                </Link>
                {": "}
              </>
            ) : null}
            {reasonOf(t, refusal)}
          </li>
        ))}
      </ul>
      <p>{words.again}</p>
    </Notice>
  );
}

function reasonOf(t: Catalogue, refusal: Refusal | null): string {
  const words = t.succession.not;
  const steps: Record<string, string> = t.workflow.steps;
  const events: Record<string, { past: string }> = t.workflow.events;
  switch (refusal?.code) {
    case "notNow":
      return words.ended(steps[refusal.step] ?? refusal.step);
    case "stale":
      return words.changed(refusal.since.map(({ type, by }) => `${events[type]?.past ?? type} (${by})`).join(", "));
    case "input":
      return problemText(t, Object.values(refusal.problems)[0] ?? "checkAnswer");
    case "needs":
      return words.nothingSucceeded;
    default:
      return words.gone;
  }
}
