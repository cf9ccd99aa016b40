/** Forms of a pilot: a question, a window of days, indicators, and an end that says go, adjust or stop. */
import { z } from "zod";
import { anyDay, choice, line, longText, openLine, openNumber, pastDay, rows } from "../fields";

export const outcomes = ["go", "adjust", "stop"] as const;
export type Outcome = (typeof outcomes)[number];

export const indicatorRow = () =>
  z.object({ name: line("nameIndicator"), unit: openLine(), baseline: openNumber(), target: openNumber() });

export const pilotStarted = (today: string) =>
  z
    .object({
      on: pastDay(today, "enterDay"),
      question: longText("enterQuestion"),
      scope: longText("enterScope"),
      leadOurs: line("enterLeadOurs"),
      leadTheirs: line("enterLeadTheirs"),
      firstOn: anyDay("enterFirstDay"),
      lastOn: anyDay("enterLastDay"),
      indicators: rows(indicatorRow(), "nameIndicator"),
    })
    .check((context) => {
      if (context.value.lastOn <= context.value.firstOn)
        context.issues.push({ code: "custom", input: null, path: ["lastOn"], message: "lastBeforeFirst" });
    });

export const pilotExtended = (today: string) =>
  z.object({ on: pastDay(today, "enterDay"), lastOn: anyDay("enterNewLastDay"), reason: longText("enterReason") });

export const pilotPaused = (today: string) =>
  z.object({ on: pastDay(today, "enterDay"), reason: longText("enterReason") });
export const pilotResumed = (today: string) => z.object({ on: pastDay(today, "enterDay"), note: openLine() });

export const pilotClosed = (today: string) =>
  z.object({
    on: pastDay(today, "enterDay"),
    outcome: choice(outcomes, "chooseOutcome"),
    reason: longText("enterReason"),
  });
