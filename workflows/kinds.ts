/**
 * The kinds of agreement, as data. A new kind is a row here and its name in the two catalogues.
 * `machine` carries it; `pilot` says whether the machine may or must pass through one; `parents` are the kinds it may stand under.
 */
export type MachineName = "agreement" | "pilotAgreement";

export interface Kind {
  id: string;
  machine: MachineName;
  pilot: "none" | "optional" | "required";
  /** Kinds it may stand under; empty: it stands alone. */
  parents: readonly string[];
  /** Must be changed to a real kind before clearing. */
  undecided?: true;
}

const papers = [
  "memorandumOfUnderstanding",
  "memorandumOfCooperation",
  "frameworkAgreement",
  "cooperationAgreement",
] as const;
const relations = ["friendshipCity", "friendshipRelation"] as const;
const above = [...papers, ...relations] as const;

export const kinds = [
  { id: "memorandumOfUnderstanding", machine: "agreement", pilot: "optional", parents: above },
  { id: "memorandumOfCooperation", machine: "agreement", pilot: "optional", parents: above },
  { id: "friendshipCity", machine: "agreement", pilot: "none", parents: [] },
  { id: "friendshipRelation", machine: "agreement", pilot: "none", parents: [] },
  { id: "frameworkAgreement", machine: "agreement", pilot: "optional", parents: relations },
  { id: "cooperationAgreement", machine: "agreement", pilot: "optional", parents: above },
  { id: "letterOfIntent", machine: "agreement", pilot: "none", parents: above },
  { id: "foundingDecision", machine: "agreement", pilot: "none", parents: above },
  { id: "notDecided", machine: "agreement", pilot: "none", parents: above, undecided: true },
  { id: "technologyTransferAgreement", machine: "pilotAgreement", pilot: "required", parents: above },
  { id: "implementingAgreement", machine: "pilotAgreement", pilot: "required", parents: above },
] as const satisfies readonly Kind[];

export type KindId = (typeof kinds)[number]["id"];

/** A kind by its id; null when there is none. */
export function kindOf(id: string): Kind | null {
  return kinds.find((kind) => kind.id === id) ?? null;
}
