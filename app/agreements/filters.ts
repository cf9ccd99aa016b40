/**
 * What the list of agreements is narrowed and ordered by: the meaning of its address. Whatever is not one of the known
 * values is no filter at all: the page is refused instead of guessing. For browser and server.
 */
import { isAmong, isIdOrBlank, isPageOrBlank, isTyped } from "#app/platform/asked";
import { countryCodes } from "#app/platform/codes";
import { type FieldOfCooperation, fieldsOfCooperation } from "#workflows/fields-of-cooperation";
import { type KindId, kinds } from "#workflows/kinds";
import type { Stage, Step } from "#workflows/parts/states";

/** The steps of each stage, in the order of an agreement's life. */
export const stepsOfStage = {
  proposed: ["drafting", "consulting", "higherConsent", "cleared"],
  signed: ["inForce", "suspended"],
  pilot: ["running", "paused", "closed"],
  evaluated: ["deciding", "watched"],
  ended: ["declined", "lapsed", "terminated", "replaced", "completed", "voided"],
} as const satisfies Record<Stage, readonly Step[]>;

export const stages = Object.keys(stepsOfStage) as Stage[];

/** `late`: overdue longest first, then by what falls due next. `since`: the day it came to its stage. */
export const sortKeys = [
  "updated",
  "title",
  "reference",
  "signed",
  "deadline",
  "late",
  "since",
  "ends",
  "owner",
] as const;
export type SortKey = (typeof sortKeys)[number];

/** The orders offered by name; the heads of the columns offer the same and their reverse. */
export const orders = ["-updated", "late", "title", "deadline", "-signed", "reference"] as const;
export type Order = (typeof orders)[number];
/** Of the list. The pipeline has its own. */
export const usualOrder: Order = "-updated";

/** `observed=yes`: those we only keep an eye on; `no`: those our office is a party to. */
export const observedAnswers = ["yes", "no"] as const;

/** Instead of a person: nobody owns it. */
export const nobody = "nobody";

export interface AgreementFilter {
  q: string;
  stage: Stage | "";
  step: Step | "";
  kind: KindId | "";
  country: string;
  /** As typed or suggested, or the id of an organisation. */
  partner: string;
  field: FieldOfCooperation | "";
  owner: string;
  observed: (typeof observedAnswers)[number] | "";
  /** Those with something overdue. */
  late: "yes" | "";
  sort: { by: SortKey; descending: boolean };
  page: number;
}

/** What says which agreements; order and page do not. */
export const narrowingNames = [
  "q",
  "stage",
  "step",
  "kind",
  "country",
  "partner",
  "field",
  "owner",
  "observed",
  "late",
] as const;
export const filterNames = [...narrowingNames, "sort", "page"] as const;
const steps = Object.values(stepsOfStage).flat();
const stageOf = (step: string) => stages.find((stage) => (stepsOfStage[stage] as readonly string[]).includes(step));

/** Reads the address; null when a value in it is none of those that exist, or too long. `usual`: the order of an address that names none. */
export function readFilter(params: URLSearchParams, usual: Order = usualOrder): AgreementFilter | null {
  const asked = Object.fromEntries(filterNames.map((name) => [name, params.get(name) ?? ""])) as Record<
    (typeof filterNames)[number],
    string
  >;
  const sort = sortOf(asked.sort || usual);
  const right =
    isTyped(asked.q, 200) &&
    isTyped(asked.partner, 400) &&
    isAmong(stages, asked.stage) &&
    isAmong(steps, asked.step) &&
    isAmong(
      kinds.map(({ id }) => id),
      asked.kind,
    ) &&
    isAmong(countryCodes, asked.country) &&
    isAmong(fieldsOfCooperation, asked.field) &&
    isAmong(observedAnswers, asked.observed) &&
    isAmong(["yes"], asked.late) &&
    (asked.owner === nobody || isIdOrBlank(asked.owner)) &&
    isPageOrBlank(asked.page);
  if (!right || !sort) return null;
  return {
    ...(asked as Pick<AgreementFilter, "q" | "partner" | "owner" | "country">),
    kind: asked.kind as KindId,
    field: asked.field as FieldOfCooperation,
    observed: asked.observed as AgreementFilter["observed"],
    late: asked.late as AgreementFilter["late"],
    step: asked.step as Step,
    stage: (stageOf(asked.step) ?? asked.stage) as Stage,
    sort,
    page: Number(asked.page || 1),
  };
}

function sortOf(text: string): AgreementFilter["sort"] | null {
  const descending = text.startsWith("-");
  const by = sortKeys.find((key) => key === (descending ? text.slice(1) : text));
  return by ? { by, descending } : null;
}

/** Whether anything narrows the list; order and page do not. */
export function isNarrowed({ sort: _, page: __, ...filter }: AgreementFilter): boolean {
  return Object.values(filter).some((value) => value !== "");
}

/**
 * The short form of an address: no blank fields of a form, no usual order, the stage of the chosen step. Null when it is short
 * already.
 */
export function shortSearch(params: URLSearchParams, usual: Order = usualOrder): string | null {
  const short = new URLSearchParams(params);
  for (const [name, value] of params) if (value.trim() === "") short.delete(name);
  const stage = stageOf(short.get("step") ?? "");
  if (stage) short.set("stage", stage);
  if (short.get("sort") === usual) short.delete("sort");
  if (short.get("page") === "1") short.delete("page");
  if (short.toString() === params.toString()) return null;
  return short.size > 0 ? `?${short}` : "";
}
