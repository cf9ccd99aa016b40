/** What the forms about the office's task templates must hold, for the browser and the server alike. */
import { z } from "zod";
import { day, lengths, oneOf, optionalText, text } from "#app/platform/form-fields";
import { listOf } from "#app/platform/form-rows";
import { optionalOneOf, version } from "#app/platform/record-fields";
import { checklist, linesIn, taskPriorities } from "#app/tasks/forms";
import type { EventType } from "#workflows/events";
import { kinds } from "#workflows/kinds";
import { mostTemplateDays, templateEvents } from "#workflows/task-templates";

export const dueUnits = ["calendarDays", "workingDays"] as const;

/** A checklist: one part in each line, as it is typed; blank lines are none. */
const lines = () =>
  optionalText(checklist.most * (checklist.longest + 2))
    .transform((typed) => linesIn(typed).join("\n"))
    .refine((value) => linesIn(value).length <= checklist.most, `tooManyRows:${checklist.most}`)
    .refine(
      (value) => linesIn(value).every((line) => line.length <= checklist.longest),
      `lineTooLong:${checklist.longest}`,
    );

const kindIds = kinds.map(({ id }) => id) as unknown as readonly [string, ...string[]];
const events = templateEvents as readonly [EventType, ...EventType[]];

const described = z.object({
  en: text(200, "enterTaskTitleEnglish"),
  vi: text(200, "enterTaskTitleVietnamese"),
  itemsEn: lines(),
  itemsVi: lines(),
  /** Blank: offered by hand. */
  event: optionalOneOf(events, "chooseEvent"),
  /** Blank: for any kind. */
  agreementKind: optionalOneOf(kindIds, "chooseKind"),
  priority: optionalOneOf(taskPriorities, "choosePriority").transform((value) => value ?? "normal"),
  /** Blank: no day. */
  dueDays: optionalText(4)
    .refine(
      (days) => days === null || (/^\d+$/.test(days) && Number(days) <= mostTemplateDays),
      `daysUpTo:${mostTemplateDays}`,
    )
    .transform((days) => (days === null ? null : Number(days))),
  dueUnit: oneOf(dueUnits, "chooseUnit"),
});

/** Every part of the checklist is there in both languages. */
function paired({ itemsEn, itemsVi }: { itemsEn: string; itemsVi: string }, context: z.RefinementCtx): void {
  const [en, vi] = [linesIn(itemsEn).length, linesIn(itemsVi).length];
  if (en !== vi) context.addIssue({ code: "custom", path: ["itemsVi"], message: "checklistsDiffer" });
}

export const templateForm = described.superRefine(paired);
export const templateEditForm = described.extend({ version: version() }).superRefine(paired);

export type TemplateDetails = z.output<typeof templateForm>;

/** Tasks made from templates by hand. */
export const templateUseForm = z.object({
  templates: listOf(text(36, "chooseTemplates"), 50).refine((chosen) => chosen.length > 0, "chooseTemplates"),
  /** Days are counted from here. */
  from: day("enterTemplateDay"),
  assigneeId: optionalText(40),
  /** One of those that the record is about, where there are several. */
  agreement: optionalText(lengths.name),
});

export type TemplateUse = z.output<typeof templateUseForm>;
