/** Forms of what can be recorded at any time: taking over, corrections, taking back, voiding, "cannot be established". */
import { z } from "zod";
import {
  choice,
  line,
  lines,
  longText,
  openChoice,
  openDay,
  openLine,
  openLongText,
  openNumber,
  rows,
  wholeNumber,
} from "../fields";
import { waivableNeeds } from "../needs";
import { outcomes } from "./pilot-schema";
import { noticeFields, renewals, signatoryRow, termIssues, termKinds, witnessRow } from "./signing-schema";

/** The steps at which an agreement that already lives can be taken over. */
export const entrySteps = [
  "drafting",
  "cleared",
  "inForce",
  "suspended",
  "running",
  "paused",
  "closed",
  "watched",
  "declined",
  "lapsed",
  "terminated",
  "replaced",
  "completed",
] as const;
export type EntryStep = (typeof entrySteps)[number];

export const standings = ["stated", "inferred", "notGiven"] as const;

/** Everything but the step may be unknown; what is unknown is marked, never guessed. */
export const takenOver = (today: string) =>
  z
    .object({
      step: choice(entrySteps, "chooseStep"),
      source: line("enterSource"),
      proposedOn: openDay(today),
      signedOn: openDay(today),
      place: openLine(),
      occasion: openLine(),
      signatories: rows(signatoryRow()),
      witnesses: rows(witnessRow()),
      languages: lines(),
      authentic: openLine(),
      effectiveOn: openDay(),
      termKind: openChoice(termKinds),
      termUntil: openDay(),
      termYears: openNumber(1, 99),
      ...noticeFields(),
      renewal: openChoice(renewals),
      question: openLongText(),
      scope: openLongText(),
      leadOurs: openLine(),
      leadTheirs: openLine(),
      firstOn: openDay(),
      lastOn: openDay(),
      outcome: openChoice(outcomes),
      endedOn: openDay(today),
      endReason: openLongText(),
    })
    .check((context) => {
      const { firstOn, lastOn, signedOn, effectiveOn, endedOn, languages, authentic } = context.value;
      if (signedOn && endedOn && endedOn < signedOn)
        context.issues.push({ code: "custom", input: null, path: ["endedOn"], message: `dayBefore:${signedOn}` });
      if (authentic && authentic !== "all" && languages.length > 0 && !languages.includes(authentic))
        context.issues.push({
          code: "custom",
          input: authentic,
          path: ["authentic"],
          message: "authenticNotAmongLanguages",
        });
      if (firstOn && lastOn && lastOn <= firstOn)
        context.issues.push({ code: "custom", input: null, path: ["lastOn"], message: "lastBeforeFirst" });
      for (const issue of termIssues(context.value, effectiveOn ?? signedOn))
        context.issues.push({ code: "custom", input: null, ...issue });
    });

/** `data` is the corrected event's own form, checked with its own schema. */
export const corrected = () =>
  z.object({
    revision: wholeNumber(1, 100000, "chooseOne"),
    data: z.record(z.string(), z.unknown()),
    reason: longText("enterReason"),
  });

export const withdrawn = () => z.object({ reason: longText("enterReason") });
export const voided = () => z.object({ reason: longText("enterReason") });
export const notEstablished = () => z.object({ need: choice(waivableNeeds), reason: longText("enterReason") });
