/** What was changed about a deadline, in sentences, latest first. */
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { MomentText } from "#app/ui/day-text";
import type { DeadlineChange } from "./show-queries.server";

export function DeadlineChanges({ changes }: { changes: DeadlineChange[] }) {
  const t = useText();
  const words = t.deadlinePages.show;
  return (
    <Card id="changes" title={words.changes}>
      {changes.length > 0 ? (
        <ol className="changes">
          {changes.map((change) => (
            <li key={change.id}>
              <span>{changeText(t, change)}</span>
              {change.said ? <span className="said keep">{change.said}</span> : null}
              <small>
                {change.by}, <MomentText at={change.at} />
              </small>
            </li>
          ))}
        </ol>
      ) : (
        <p className="small muted">{words.noChanges}</p>
      )}
    </Card>
  );
}

/** "Moved from 31 Dec 2025 to 15 Jan 2027." */
export function changeText(t: Catalogue, { verb, from, to }: Pick<DeadlineChange, "verb" | "from" | "to">): string {
  const words = t.deadlinePages.did;
  const day = (on: string | null) => (on ? formatDay(t, on) : "–");
  switch (verb) {
    case "deadlineRecomputed":
    case "deadlineMoved":
    case "deadlineMovedBack":
      return words[verb](day(from), day(to));
    case "deadlineDone":
      return words.deadlineDone(day(to));
    case "deadlineAcknowledged":
    case "deadlineReopened":
      return words[verb];
    default:
      return words.other;
  }
}
