/** The history of a person or an organisation on its page. */
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import type { RecordHistory } from "./history.server";

/** `history`: what `historyOf` read. */
export function HistoryCard({ history: { rows, more } }: { history: RecordHistory }) {
  const words = useText().mergingCard;
  return (
    <Card id="history" title={words.history}>
      {rows.length === 0 ? (
        <EmptyState title={words.noHistory} />
      ) : (
        <ol className="timeline">
          {rows.map(({ id, on, by, text, of }) => (
            <li key={id}>
              <DayText day={on} />
              <div>
                {text}
                <small>{[by, of ? words.ofMerged(of) : null].filter(Boolean).join(" · ")}</small>
              </div>
            </li>
          ))}
        </ol>
      )}
      {more ? <p className="small muted after">{words.moreHistory}</p> : null}
    </Card>
  );
}
