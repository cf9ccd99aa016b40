/** Forms of signing and of what happens to an agreement in force. */
import { z } from "zod";
import {
  anyDay,
  choice,
  line,
  lines,
  longText,
  openChoice,
  openDay,
  openLine,
  openNumber,
  pastDay,
  rows,
} from "../fields";

/** No fixed term is set by Vietnamese law: all four are valid. */
export const termKinds = ["until", "years", "evergreen", "notGiven"] as const;
export type TermKind = (typeof termKinds)[number];
export const renewals = ["automatic", "byConsent", "none", "notGiven"] as const;
export type Renewal = (typeof renewals)[number];

export const termFields = () => ({
  termKind: choice(termKinds, "chooseTerm"),
  termUntil: openDay(),
  termYears: openNumber(1, 99),
});

/** How long before the end notice has to be given. */
export const noticeFields = () => ({
  noticeCount: openNumber(1, 730),
  noticeUnit: openChoice(["months", "days"]),
});

interface TermInput {
  termKind: TermKind | null;
  termUntil: string | null;
  termYears: number | null;
}

/** What the chosen kind of term needs: its last day, after the start, or its whole years. */
export const termIssues = (term: TermInput, startsOn: string | null) => {
  if (!term.termKind && (term.termUntil || term.termYears))
    return [{ path: ["termKind"], message: "chooseTerm" as const }];
  if (term.termKind === "until" && !term.termUntil) return [{ path: ["termUntil"], message: "enterTermDay" as const }];
  if (term.termKind === "until" && startsOn && term.termUntil && term.termUntil <= startsOn)
    return [{ path: ["termUntil"], message: `untilBeforeStart` as const }];
  if (term.termKind === "years" && (!term.termYears || !Number.isInteger(term.termYears)))
    return [{ path: ["termYears"], message: "enterTermYears" as const }];
  return [];
};

export const signatoryRow = () => z.object({ name: line("nameSignatory"), post: openLine(), party: openLine() });
export const witnessRow = () => z.object({ name: line("nameSignatory"), post: openLine() });

export const signed = (today: string) =>
  z
    .object({
      on: pastDay(today, "enterSigningDay"),
      place: openLine(),
      occasion: openLine(),
      signatories: rows(
        z.object({ name: line("nameSignatory"), post: openLine(), party: line("signatoryNeedsParty") }),
        "nameSignatory",
      ),
      witnesses: rows(witnessRow()),
      languages: lines("nameLanguage"),
      authentic: openLine(),
      originalAt: openLine(),
      effectiveOn: openDay(),
      ...termFields(),
      ...noticeFields(),
      renewal: choice(renewals),
    })
    .check((context) => {
      const { authentic, languages, effectiveOn, on } = context.value;
      if (authentic && authentic !== "all" && !languages.includes(authentic))
        context.issues.push({
          code: "custom",
          input: authentic,
          path: ["authentic"],
          message: "authenticNotAmongLanguages",
        });
      for (const issue of termIssues(context.value, effectiveOn ?? on))
        context.issues.push({ code: "custom", input: null, ...issue });
    });

export const amended = (today: string) =>
  z
    .object({
      on: pastDay(today, "enterDay"),
      what: longText("enterWhatChanged"),
      termKind: openChoice(termKinds),
      termUntil: openDay(),
      termYears: openNumber(1, 99),
    })
    .check((context) => {
      for (const issue of termIssues(context.value, null))
        context.issues.push({ code: "custom", input: null, ...issue });
    });

export const suspended = (today: string) =>
  z.object({ on: pastDay(today, "enterDay"), reason: longText("enterReason") });
export const resumed = (today: string) => z.object({ on: pastDay(today, "enterDay"), note: openLine() });

export const noticeGiven = (today: string) =>
  z
    .object({ on: pastDay(today, "enterDay"), by: line("enterWhoDecided"), endsOn: anyDay("enterEndDay") })
    .check((context) => {
      if (context.value.endsOn <= context.value.on)
        context.issues.push({
          code: "custom",
          input: null,
          path: ["endsOn"],
          message: `dayBefore:${context.value.on}`,
        });
    });

export const renewed = (today: string) =>
  z
    .object({ on: pastDay(today, "enterDay"), how: choice(["automatic", "byConsent"] as const), ...termFields() })
    .check((context) => {
      for (const issue of termIssues(context.value, context.value.on))
        context.issues.push({ code: "custom", input: null, ...issue });
    });
