/** The four stages an agreement passes, where it stands, and the days. The colour is never alone: words say it too. */
import { Link } from "@remix-run/react";
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay, formatSpan } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { StageIcon } from "#app/ui/stage-tag";
import { agreementPath } from "./paths";
import type { ShownStage, StageWhen } from "./show-stages";

export function StageBar({ stages, today }: { stages: ShownStage[]; today: string }) {
  const t = useText();
  const words = t.agreementPage.stages;
  return (
    <ol className={stages.length > 4 ? "stages five" : "stages"} aria-label={words.label}>
      {stages.map(({ stage, state, step, when, last }) => (
        <li key={stage} data-stage={stage} data-state={state} aria-current={state === "here" ? "step" : undefined}>
          <b>
            <StageIcon stage={stage} />
            <em>
              {t.stages[stage]}
              {step ? <> · {(t.workflow.steps as Record<string, string>)[step]}</> : null}
              {state === "past" ? <i className="visually-hidden"> ({words.done})</i> : null}
            </em>
          </b>
          <When t={t} when={when} today={today} />
          {last ? (
            <span>
              {last.decision
                ? words.lastWith(formatDay(t, last.day), t.workflow.decisions[last.decision])
                : words.last(formatDay(t, last.day))}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function When({ t, when, today }: { t: Catalogue; when: StageWhen; today: string }) {
  const words = t.agreementPage.stages;
  switch (when.is) {
    case "day":
      return <span>{formatDay(t, when.day)}</span>;
    case "span":
      return <span>{spanText(t, when.first, when.last)}</span>;
    case "due":
      return <span className={when.day < today ? "bad" : undefined}>{words.due(formatDay(t, when.day))}</span>;
    case "notGiven":
      return <span>{words.notGiven[when.what]}</span>;
    case "without":
      return <span>{words.without}</span>;
    case "child":
      return (
        <span>
          <Link className="link" to={agreementPath(when.id)}>
            {words.child(when.reference)}
          </Link>
        </span>
      );
    case "nothing":
      return null;
  }
}

/** "1 Jan 2024 – 31 Dec 2025", or the one of them that is known. */
export function spanText(t: Catalogue, first: string | null, last: string | null): string {
  const words = t.agreementPage.stages;
  if (first && last) return formatSpan(t, first, last);
  if (first) return words.from(formatDay(t, first));
  return last ? words.to(formatDay(t, last)) : "";
}
