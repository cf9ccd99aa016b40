/** What a going-through is about and how far it is: who answers since when, and how many agreements are decided on. */
import { cited } from "#app/platform/cited";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { inheritances } from "#workflows/parts/inheritance-schema";
import type { Counts, Review } from "./review-queries.server";

/** Who ended, who answers, since when and by which act. */
export function SuccessionSaid({ review: { organisation, successor, on, act, source } }: { review: Review }) {
  const t = useText();
  const words = t.succession;
  return (
    <>
      {words.said(successor.name, organisation.name, formatDay(t, on), act ? cited(t, act) : "")}
      {source ? <span className="under">{words.source(source)}</span> : null}
    </>
  );
}

export function Progress({ review: { begun, finished }, counts }: { review: Review; counts: Counts }) {
  const t = useText();
  const words = t.succession;
  const decided = counts.total - counts.open;
  const parts = inheritances.flatMap((is) => {
    const count = counts.by[is] ?? 0;
    return count > 0 ? [`${t.workflow.inheritances[is]}: ${count}`] : [];
  });
  const facts = [
    counts.open > 0 ? words.open(counts.open) : null,
    ...parts,
    begun ? words.begun(begun.by, formatDay(t, begun.on)) : counts.total > 0 ? words.notBegun : null,
    finished ? words.finished(finished.by ?? "–", formatDay(t, finished.on)) : null,
  ].filter((fact) => fact !== null);
  return (
    <div className="succession-progress">
      <p>
        <b>{words.progress(decided, counts.total)}</b>
      </p>
      {counts.total > 0 ? <progress max={counts.total} value={decided} aria-hidden="true" /> : null}
      {facts.length > 0 ? <p className="small muted">{facts.join(" · ")}</p> : null}
    </div>
  );
}
