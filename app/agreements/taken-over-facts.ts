/** How each fact of an agreement that is taken over stands in its source: stated, inferred, or not given. */
import type { standings } from "#workflows/parts/record-schema";
import { stepsWith } from "./taken-over-steps";

/** The facts whose standing is kept. */
export const takenOverFacts = [
  "step",
  "kind",
  "parties",
  "fields",
  "parent",
  "proposedOn",
  "signedOn",
  "place",
  "occasion",
  "signatories",
  "witnesses",
  "languages",
  "effectiveOn",
  "term",
  "notice",
  "renewal",
  "question",
  "window",
  "endedOn",
] as const;
export type TakenOverFact = (typeof takenOverFacts)[number];

/** What was read from the form, as far as standings go. */
interface Known {
  step: string;
  kind: string;
  parties: readonly unknown[];
  fields: readonly unknown[];
  parent: string | null;
  proposedOn: string | null;
  signedOn: string | null;
  place: string | null;
  occasion: string | null;
  signatories: readonly unknown[];
  witnesses: readonly unknown[];
  languages: readonly unknown[];
  effectiveOn: string | null;
  termKind: string | null;
  noticeCount: number | null;
  renewal: string | null;
  question: string | null;
  firstOn: string | null;
  lastOn: string | null;
  endedOn: string | null;
  inferred: readonly TakenOverFact[];
}

const includes = (steps: readonly string[], step: string) => steps.includes(step);
const said = (value: string | null) => value !== null && value !== "notGiven";

/**
 * The standing of every fact that the step has behind it. What is blank is not given; what is there counts as stated
 * unless it was marked as inferred.
 */
export function standingsOf(known: Known): { field: TakenOverFact; standing: (typeof standings)[number] }[] {
  const isSigned = includes(stepsWith.signing, known.step);
  const hasPilot =
    includes(["running", "paused", "closed"], known.step) || known.question !== null || known.firstOn !== null;
  const facts: [TakenOverFact, asked: boolean, given: boolean][] = [
    ["step", true, true],
    ["kind", true, known.kind !== "notDecided"],
    ["parties", true, known.parties.length > 0],
    ["fields", true, known.fields.length > 0],
    ["parent", known.parent !== null, true],
    ["proposedOn", !isSigned || known.proposedOn !== null, known.proposedOn !== null],
    ["signedOn", isSigned, known.signedOn !== null],
    ["place", isSigned, known.place !== null],
    ["occasion", isSigned, known.occasion !== null],
    ["signatories", isSigned, known.signatories.length > 0],
    ["witnesses", isSigned, known.witnesses.length > 0],
    ["languages", isSigned, known.languages.length > 0],
    ["effectiveOn", isSigned, known.effectiveOn !== null],
    ["term", isSigned, said(known.termKind)],
    ["notice", isSigned, known.noticeCount !== null],
    ["renewal", isSigned, said(known.renewal)],
    ["question", hasPilot, known.question !== null],
    ["window", hasPilot, known.firstOn !== null || known.lastOn !== null],
    ["endedOn", includes(stepsWith.end, known.step), known.endedOn !== null],
  ];
  return facts
    .filter(([, asked]) => asked)
    .map(([field, , given]) => ({
      field,
      standing: given ? (known.inferred.includes(field) ? "inferred" : "stated") : "notGiven",
    }));
}
