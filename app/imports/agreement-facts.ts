/**
 * The facts of an agreement's life as a file says them and as a record holds them. Pure. A record that was taken over holds them in
 * the form of that event; one that was followed here from the start holds what its events added up to.
 */
import type { AgreementContext } from "#workflows/context";
import type { Saying } from "./read-row";
import { textSaid } from "./text-said";

export const factFields = [
  "step",
  "proposedOn",
  "signedOn",
  "place",
  "occasion",
  "signatories",
  "witnesses",
  "languages",
  "authentic",
  "effectiveOn",
  "termKind",
  "termUntil",
  "termYears",
  "noticeCount",
  "noticeUnit",
  "renewal",
  "question",
  "scope",
  "leadOurs",
  "leadTheirs",
  "firstOn",
  "lastOn",
  "outcome",
  "endedOn",
  "endReason",
] as const;
export type FactField = (typeof factFields)[number];

/** What the file says, as the form of taking over has it. A last day or a number of years says which kind of term it is. */
export function factsSaid(said: Saying): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const field of factFields) if (field in said) facts[field] = said[field];
  if (!("termKind" in facts) && textSaid(said.termUntil)) facts.termKind = "until";
  else if (!("termKind" in facts) && textSaid(said.termYears)) facts.termKind = "years";
  return facts;
}

/** What a record holds that was followed here from the start. */
export function factsHeld({
  proposal,
  signing,
  term,
  pilot,
  end,
}: AgreementContext): Partial<Record<FactField, unknown>> {
  return {
    proposedOn: proposal?.on,
    signedOn: signing?.on,
    place: signing?.place,
    occasion: signing?.occasion,
    signatories: signing?.signatories,
    witnesses: signing?.witnesses,
    languages: signing?.languages,
    authentic: signing?.authentic,
    effectiveOn: signing?.effectiveOn,
    termKind: term?.kind,
    termUntil: term?.until,
    termYears: term?.years,
    noticeCount: term?.notice?.count,
    noticeUnit: term?.notice?.unit,
    renewal: term?.renewal,
    question: pilot?.question,
    scope: pilot?.scope,
    leadOurs: pilot?.leadOurs,
    leadTheirs: pilot?.leadTheirs,
    firstOn: pilot?.firstOn,
    lastOn: pilot?.lastOn,
    outcome: pilot?.outcome,
    endedOn: end?.on,
    endReason: end?.reason,
  };
}

/** Which fact, as sources are kept for, a field of the file belongs to. */
const factOf: Partial<Record<string, string>> = {
  termKind: "term",
  termUntil: "term",
  termYears: "term",
  noticeCount: "notice",
  noticeUnit: "notice",
  firstOn: "window",
  lastOn: "window",
  authentic: "languages",
};

export const factsOf = (fields: string[]): string[] => [...new Set(fields.map((field) => factOf[field] ?? field))];
