/** Forms of an evaluation and of the decision that follows it. */
import { z } from "zod";
import {
  choice,
  line,
  longText,
  openAgreementId,
  openChoice,
  openDay,
  openLongText,
  openNumber,
  pastDay,
  rows,
  wholeNumber,
} from "../fields";
import { termIssues, termKinds } from "./signing-schema";

export const results = ["met", "partlyMet", "notMet"] as const;
export type Result = (typeof results)[number];

export const decisions = [
  "renew",
  "renewWithChanges",
  "anotherPilot",
  "stepUp",
  "watch",
  "letLapse",
  "complete",
  "terminate",
] as const;
export type Decision = (typeof decisions)[number];

export const evaluated = (today: string) =>
  z.object({
    on: pastDay(today, "enterDay"),
    by: line("enterWhoDecided"),
    scores: rows(
      z.object({
        criterion: line("scoreEverything"),
        score: wholeNumber(0, 4, "scoreEverything"),
        evidence: longText("scoreNeedsEvidence"),
      }),
      "scoreEverything",
    ),
    result: choice(results, "chooseResult"),
    summary: openLongText(),
  });

export const decided = (today: string) =>
  z
    .object({
      decision: choice(decisions, "chooseDecision"),
      on: pastDay(today, "enterDay"),
      by: line("enterWhoDecided"),
      reason: longText("enterReason"),
      /** Renewals: the new term. */
      termKind: openChoice(termKinds),
      termUntil: openDay(),
      termYears: openNumber(1, 99),
      /** Renewal with changes: which. */
      changes: openLongText(),
      /** Stepping up: the agreement that replaces this one. */
      successorId: openAgreementId(),
      /** On watch: the day to look again. */
      reviewOn: openDay(),
    })
    .check((context) => {
      const { decision, termKind, changes, successorId, reviewOn, on } = context.value;
      const say = (path: string, message: string) =>
        context.issues.push({ code: "custom", input: null, path: [path], message });
      if (decision === "renew" || decision === "renewWithChanges") {
        if (!termKind) say("termKind", "chooseTerm");
        for (const issue of termIssues(context.value, on))
          context.issues.push({ code: "custom", input: null, ...issue });
      }
      if (decision === "renewWithChanges" && !changes) say("changes", "enterChanges");
      if (decision === "stepUp" && !successorId) say("successorId", "chooseSuccessor");
      if (decision === "watch" && !reviewOn) say("reviewOn", "enterReviewDay");
      if (decision === "watch" && reviewOn && reviewOn <= on) say("reviewOn", "reviewInPast");
    });
