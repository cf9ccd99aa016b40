/** Expected outcomes are values. A verb answers with what it did or with a refusal that says what is missing. */

/** Problems by field path (`signatories.0.name`); each value is a key of `problems` in the catalogues, with `key:parameter` where it takes one. */
export type Problems = Record<string, string>;

/** A need of the workflow and whether it is met now. */
export interface NeedStatus {
  need: string;
  met: boolean;
  /** Answered "cannot be established", with the reason. */
  waived?: string;
  /** What stands in the way, by name. */
  because?: string[];
}

/** One field that two people changed. */
export interface Conflict {
  field: string;
  yours: unknown;
  theirs: unknown;
  original: unknown;
  /** The two that are not in the form, as values of the form, so that they can be chosen. */
  offers?: { theirs: unknown; original: unknown };
}

export type Refusal =
  /** Something typed is wrong: 422, messages at the fields. */
  | { code: "input"; problems: Problems }
  /** The event is possible here, but not all of its needs are met: 409, the checklist. */
  | { code: "needs"; event: string; needs: NeedStatus[] }
  /** The event is not possible in this step: 409; `first` names the event that leads there. */
  | { code: "notNow"; event: string; stage: string; step: string; first?: string }
  /** Somebody recorded something meanwhile: 409, what it was. */
  | { code: "stale"; since: { type: string; by: string; at: string }[]; revision: number }
  /** Two people changed the same fields: 409, field by field; `merged` is what the form goes on with, yours laid over theirs. */
  | { code: "conflict"; conflicts: Conflict[]; version: number; by: string; merged?: Record<string, unknown> }
  /** Another rule of the register says no: 409; `rule` is a key of `rules` in the catalogues. */
  | { code: "rule"; rule: string; parameter?: string }
  /** This person may not do it: 403. */
  | { code: "forbidden" }
  /** The database cannot answer: 503. `uncertain`: it may have been recorded all the same. Made by the page wrapper alone. */
  | { code: "unavailable"; uncertain: boolean };

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusal: Refusal): Outcome<never> => ({ ok: false, refusal });

/** HTTP status of a refusal. */
export function statusOf(refusal: Refusal): 422 | 409 | 403 | 503 {
  if (refusal.code === "input") return 422;
  if (refusal.code === "unavailable") return 503;
  return refusal.code === "forbidden" ? 403 : 409;
}
