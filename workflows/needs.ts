/**
 * Needs: what must be true before an event is accepted. The same list is the guard of a transition and the checklist
 * that people see. A need that can never be met may be answered "cannot be established" if it is `waivable`.
 */
import type { AgreementContext } from "./context";
import type { Facts } from "./facts";

export const needs = [
  "partiesNamed",
  "contactPerSide",
  "signedText",
  "described",
  "kindDecided",
  "titleAllowed",
  "opinionsNotOwed",
  "opinionsIn",
  "consentIn",
  "finalReport",
  "indicatorMeasured",
  "pilotAllowed",
  "noPilotElsewhere",
  "termOver",
  "successorSigned",
  "partySucceeded",
  "somethingToTakeBack",
] as const;
export type Need = (typeof needs)[number];

export const waivableNeeds = [
  "contactPerSide",
  "signedText",
  "described",
  "opinionsIn",
  "finalReport",
  "indicatorMeasured",
  "termOver",
] as const satisfies readonly Need[];

export interface World {
  context: AgreementContext;
  facts: Facts;
  today: string;
}

/** Whether the agreement's term, as far as it is known, has ended before today. */
export const termIsOver = ({ context, today }: Pick<World, "context" | "today">) =>
  context.term?.endsOn != null && context.term.endsOn < today;

/** Whether the term has a known last day that is still to come (or is today). */
export const termRuns = ({ context, today }: Pick<World, "context" | "today">) =>
  context.term?.endsOn != null && context.term.endsOn >= today;

/** Words kept for treaties between states (Law 70/2020/QH14, art. 6); compared without case, per word. */
const treatyWords = ["công ước", "hiệp ước", "định ước", "hiệp định", "treaty", "convention"];

function usesTreatyWord(title: string): boolean {
  const plain = title.normalize("NFC").toLocaleLowerCase("vi");
  const words = ` ${plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")} `;
  return treatyWords.some((word) => words.includes(` ${word} `));
}

const met: Record<Need, (world: World) => boolean> = {
  partiesNamed: ({ facts }) => facts.parties.ours > 0 && facts.parties.theirs > 0,
  contactPerSide: ({ facts }) => facts.contacts.ours && facts.contacts.theirs,
  signedText: ({ facts }) => facts.signedText?.onRecord !== false,
  described: ({ facts }) => facts.described.summary && facts.described.fields,
  kindDecided: ({ facts }) => facts.kind.decided,
  titleAllowed: ({ facts }) => !facts.titles.some(usesTreatyWord),
  opinionsNotOwed: ({ facts }) => !facts.office.opinionsRequired,
  opinionsIn: ({ context }) => context.consultation?.opinions.every((opinion) => opinion.verdict !== null) ?? false,
  consentIn: ({ context }) => context.consent !== null,
  finalReport: ({ facts }) => facts.pilot.finalReport,
  indicatorMeasured: ({ facts }) => facts.pilot.measured,
  pilotAllowed: ({ facts }) => facts.kind.pilot !== "none",
  noPilotElsewhere: ({ facts }) => facts.pilotElsewhere === null,
  termOver: termIsOver,
  successorSigned: ({ facts }) => facts.successor?.signed === true,
  partySucceeded: ({ facts }) => (facts.successions?.length ?? 0) > 0,
  somethingToTakeBack: ({ facts }) => facts.canTakeBack,
};

/**
 * What stands in the way of a need, by name: the bodies that have not answered, the titles concerned. Never another
 * agreement: not everybody who reads the checklist may know of it.
 */
const inTheWay: { [N in Need]?: (world: World) => string[] } = {
  opinionsIn: ({ context }) =>
    context.consultation?.opinions.filter(({ verdict }) => verdict === null).map(({ body }) => body) ?? [],
  titleAllowed: ({ facts }) => facts.titles.filter(usesTreatyWord),
};

export interface NeedAnswer {
  need: Need;
  met: boolean;
  /** Where it is not met: what stands in the way, by name. */
  because?: string[];
  /** The reason why it cannot be established, where that was recorded. */
  waived?: string;
}

/** Needs that only some offices have. Where one has not, it is on no checklist. */
const asked: { [N in Need]?: (world: World) => boolean } = {
  signedText: ({ facts }) => facts.signedText !== undefined,
};

/** Each need and whether it is met, or answered "cannot be established". */
export function answersTo(wanted: readonly Need[], world: World): NeedAnswer[] {
  const had = wanted.filter((need) => asked[need]?.(world) ?? true);
  return had.map((need) => {
    const waiver = world.context.waived.find((each) => each.need === need);
    if (waiver) return { need, met: true, waived: waiver.reason };
    if (met[need](world)) return { need, met: true };
    const because = inTheWay[need]?.(world) ?? [];
    return { need, met: false, ...(because.length > 0 ? { because } : {}) };
  });
}

export const isWaivable = (need: string): boolean => (waivableNeeds as readonly string[]).includes(need);
