/** The stage of an agreement: one icon and one colour each, the same in bar, tag and table, and always the word. */
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";
import { SmallIcon } from "./small-icon";

export type Stage = "proposed" | "signed" | "pilot" | "evaluated" | "ended";

const drawings: Record<Stage, string> = {
  proposed: "M3 13l.6-2.9 6.7-6.7a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2L5.9 12.4z",
  signed: "M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2zM5.4 8.2l1.8 1.8 3.5-3.7",
  pilot: "M6 2.2h4M6.8 2.2v4L3.5 12.2a1.1 1.1 0 0 0 1 1.6h7a1.1 1.1 0 0 0 1-1.6L9.2 6.2v-4M5 10.2h6",
  evaluated: "M3.2 13.5V9M8 13.5V2.5M12.8 13.5V6",
  ended: "M4 4h8v8H4z",
};

export const StageIcon = ({ stage }: { stage: Stage }) => <SmallIcon path={drawings[stage]} />;

/** `<StageTag stage="pilot">Pilot · running</StageTag>`; without children the stage's name. */
export function StageTag({ stage, children }: { stage: Stage; children?: ReactNode }) {
  const t = useText();
  return (
    <span className="tag" data-stage={stage}>
      <StageIcon stage={stage} />
      {children ?? t.stages[stage]}
    </span>
  );
}
