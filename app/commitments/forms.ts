/** What the forms about commitments must hold, for the browser and the server alike. */
import { z } from "zod";
import { day, lengths, oneOf, optionalDay, optionalText, text, ticked } from "#app/platform/form-fields";
import { optionalFigure, optionalOneOf, version } from "#app/platform/record-fields";
import { spans } from "#workflows/calendar/span";
import { sides } from "./row";

const anyNumber = () => optionalFigure("enterNumber");

const described = z.object({
  text: text(2000, "enterCommitment"),
  clause: optionalText(200),
  side: oneOf(sides, "chooseCommitmentSide"),
  /** The party that answers for it: one of the agreement's. */
  organisationId: optionalText(40),
  ownerId: optionalText(40),
  /** As typed in the lookup; the page turns it into an id. */
  person: optionalText(lengths.name),
  dueOn: optionalDay(),
  recurs: optionalOneOf(spans, "chooseRecurs"),
  recursUntil: optionalDay(),
  measure: optionalText(lengths.name),
  target: anyNumber(),
  unit: optionalText(60),
  evidenceRequired: ticked(),
  difficulties: optionalText(lengths.text),
});

type Described = z.output<typeof described>;

/** What comes again begins on a day and does not stop before it; a target is the target of something. */
function hangsTogether(value: Described, context: z.RefinementCtx): void {
  const wrong = (field: keyof Described, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  const { dueOn, recurs, recursUntil, measure, target, unit } = value;
  if (recurs && !dueOn) wrong("dueOn", "enterFirstDue");
  if (recursUntil && !recurs) wrong("recurs", "chooseRecurs");
  if (recursUntil && dueOn && recursUntil < dueOn) wrong("recursUntil", `startsAfter:${dueOn}`);
  if (measure === null && (target !== null || unit !== null)) wrong("measure", "enterMeasure");
}

export const commitmentForm = described.superRefine(hangsTogether);
export const commitmentEditForm = described.extend({ version: version() }).superRefine(hangsTogether);

/** A commitment as the verbs take it: the form with the person found. */
export type CommitmentDetails = Omit<Described, "person"> & { personId: string | null };

export const progressForm = z.object({
  on: day("enterProgressDay"),
  text: text(lengths.text, "enterProgress"),
  value: anyNumber(),
});

/** `missed`: only this time of a recurring one was not met. */
export const endings = ["fulfilled", "missed", "notFulfilled", "withdrawn"] as const;

export const closeForm = z
  .object({
    how: oneOf(endings, "chooseEnding"),
    on: day("enterClosedDay"),
    /** What came of it; of what was not fulfilled, the reason. */
    note: optionalText(lengths.text),
    value: anyNumber(),
    evidence: optionalText(lengths.text),
    version: version(),
  })
  .superRefine(({ how, note }, context) => {
    if (how !== "fulfilled" && !note) context.addIssue({ code: "custom", path: ["note"], message: "enterReason" });
  });

export type Closing = z.output<typeof closeForm>;

export const reopenForm = z.object({ version: version() });
