/** The forms of what hangs on an agreement: reports owed, indicators, measured values, reports of a pilot. */
import { z } from "zod";
import { day, oneOf, optionalDay, optionalText, text } from "#app/platform/form-fields";
import { optionalFigure } from "#app/platform/record-fields";

export const newFilingSchema = z.object({
  what: text(300, "enterFilingWhat"),
  toWhom: text(300, "enterFilingTo"),
  dueOn: optionalDay(),
});

export const sentFilingSchema = z.object({ sentOn: day("enterSentOn"), proof: text(300, "enterProof") });

const anyNumber = () => optionalFigure("enterNumber");

export const indicatorSchema = z.object({
  name: text(300, "enterIndicatorName"),
  unit: optionalText(60),
  baseline: anyNumber(),
  target: anyNumber(),
});

export const measurementSchema = z.object({
  indicatorId: text(40, "chooseIndicator"),
  on: day("enterMeasuredDay"),
  value: anyNumber().transform((value, context) => {
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: "enterValue" });
    return z.NEVER;
  }),
  note: optionalText(2000),
});

export const reportKinds = ["mid", "final"] as const;

export const reportSchema = z.object({
  kind: oneOf(reportKinds, "chooseReportKind"),
  on: day("enterReportDay"),
  title: text(300, "enterReportTitle"),
  location: text(300, "enterLocation"),
});
