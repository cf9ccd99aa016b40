/**
 * What the ledger is narrowed to: the meaning of its address. Whatever is not one of the known values is no filter at all:
 * the page is refused instead of guessing. For browser and server.
 */
import { isAmong, isIdOrBlank, isPageOrBlank, isTyped } from "#app/platform/asked";
import { countryCodes } from "#app/platform/codes";
import { sortOf } from "#app/ui/search-params";
import { sides, statuses } from "./row";

/** `mine`: that I see to; `office`: of agreements that bind us; `all`: of observed agreements too. */
export const whoseAnswers = ["mine", "office", "all"] as const;
export type Whose = (typeof whoseAnswers)[number];

/** `living`: open or under way, the usual one; `closed`: in any way; `any`: all of them. */
export const states = ["living", ...statuses, "closed", "any"] as const;
export type CommitmentState = (typeof states)[number];

export const dueAnswers = ["overdue", "next30", "next90", "noDay"] as const;
export type DueAnswer = (typeof dueAnswers)[number];

const sorts = ["due", "reference", "owner", "added"] as const;

export interface CommitmentFilter {
  whose: Whose;
  side: (typeof sides)[number] | "";
  status: CommitmentState;
  due: DueAnswer | "";
  /** A person's id, or `nobody`. */
  owner: string;
  /** An organisation's id: of what binds it, or whatever it answers for now. */
  partner: string;
  country: string;
  /** An agreement's id or reference. */
  agreement: string;
  /** A person's id on the other side; a visit's, a meeting's id. */
  person: string;
  visit: string;
  meeting: string;
  q: string;
  sort: { by: (typeof sorts)[number]; descending: boolean };
  page: number;
}

const ids = ["partner", "person", "visit", "meeting"] as const;
const names = ["whose", "side", "status", "due", "owner", "country", "agreement", "q", "sort", "page", ...ids] as const;

/** Reads the address; null when a value in it is none of those that exist. `usual`: whose is shown when it does not say. */
export function readFilter(params: URLSearchParams, usual: Whose): CommitmentFilter | null {
  const asked = Object.fromEntries(names.map((name) => [name, (params.get(name) ?? "").trim()])) as Record<
    (typeof names)[number],
    string
  >;
  const right =
    isAmong(whoseAnswers, asked.whose) &&
    isAmong(sides, asked.side) &&
    isAmong(states, asked.status) &&
    isAmong(dueAnswers, asked.due) &&
    isAmong(countryCodes, asked.country) &&
    (asked.owner === "nobody" || isIdOrBlank(asked.owner)) &&
    ids.every((name) => isIdOrBlank(asked[name])) &&
    isTyped(asked.q, 200) &&
    isTyped(asked.agreement, 100) &&
    isAmong(
      sorts.flatMap((by) => [by, `-${by}`]),
      asked.sort,
    ) &&
    isPageOrBlank(asked.page);
  if (!right) return null;
  const { page, sort: _, ...rest } = asked;
  return {
    ...rest,
    whose: (asked.whose || usualFor(asked, usual)) as Whose,
    side: asked.side as CommitmentFilter["side"],
    status: (asked.status || "living") as CommitmentState,
    due: asked.due as CommitmentFilter["due"],
    sort: sortOf(params, sorts, "due"),
    page: Number(page || 1),
  };
}

/** Everything of a record that is named, whoever sees to it. */
const usualFor = (asked: Record<string, string>, usual: Whose): Whose =>
  asked.agreement || asked.owner || ids.some((name) => asked[name]) ? "all" : usual;

/** Whether anything narrows what is shown, besides whose. */
export const isNarrowed = ({
  side,
  status,
  due,
  owner,
  partner,
  country,
  agreement,
  person,
  visit,
  meeting,
  q,
}: CommitmentFilter) =>
  status !== "living" ||
  [side, due, owner, partner, country, agreement, person, visit, meeting, q].some((one) => one !== "");

/** The short form of an address: no blank fields of a form, nothing that is usual. Null when it is short already. */
export function shortSearch(params: URLSearchParams): string | null {
  const short = new URLSearchParams(params);
  for (const [name, value] of params) if (value.trim() === "") short.delete(name);
  for (const [name, usual] of [
    ["status", "living"],
    ["page", "1"],
    ["sort", "due"],
  ] as const)
    if (short.get(name) === usual) short.delete(name);
  if (short.toString() === params.toString()) return null;
  return short.size > 0 ? `?${short}` : "";
}
