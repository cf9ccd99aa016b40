/** What the forms about tasks must hold, for the browser and the server alike. */
import { z } from "zod";
import { lengths, oneOf, optionalDay, optionalText, text } from "#app/platform/form-fields";
import { optionalOneOf, version } from "#app/platform/record-fields";
import { spans } from "#workflows/calendar/span";

export const taskPriorities = ["high", "normal", "low"] as const;

/** A checklist holds at most so many parts, each of so many characters. */
export const checklist = { most: 100, longest: 300 };

const described = z.object({
  title: text(200, "enterTaskTitle"),
  /** As typed in the lookup: a reference, or what it suggested. The page turns it into an id. */
  agreement: optionalText(lengths.name),
  assigneeId: optionalText(40),
  dueOn: optionalDay(),
  priority: optionalOneOf(taskPriorities, "choosePriority").transform((value) => value ?? "normal"),
  repeats: optionalOneOf(spans, "chooseRecurs"),
  note: optionalText(lengths.text),
});

/** What comes again begins on a day. */
function hangsTogether({ repeats, dueOn }: { repeats: unknown; dueOn: string | null }, context: z.RefinementCtx): void {
  if (repeats && !dueOn) context.addIssue({ code: "custom", path: ["dueOn"], message: "enterFirstDue" });
}

/** The lines of a text, without blank ones. */
export const linesIn = (text: string | null): string[] =>
  (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** One part in each line; blank lines are none. */
const lines = () =>
  optionalText(checklist.most * (checklist.longest + 2))
    .transform((value) => linesIn(value))
    .refine((parts) => parts.length <= checklist.most, `tooManyRows:${checklist.most}`)
    .refine((parts) => parts.every((part) => part.length <= checklist.longest), `lineTooLong:${checklist.longest}`);

export const taskForm = described.extend({ items: lines() }).superRefine(hangsTogether);

export const taskEditForm = described
  .extend({
    /** Blank only for a task an event made: its words come from the catalogues. */
    title: optionalText(200),
    version: version(),
  })
  .superRefine(hangsTogether);

type Edited = Omit<z.output<typeof taskEditForm>, "agreement" | "version">;

/** A task as the verbs take it: the form with the agreement found. What is left out stays, or is as usual. */
export type TaskDetails = Omit<Edited, "priority" | "repeats"> &
  Partial<Pick<Edited, "priority" | "repeats">> & { agreementId: string | null };

export const taskDoneForm = z.object({ doneOn: optionalDay(), next: optionalText(300) });

/** `no`: nobody has begun after all. */
export const taskBegunForm = z.object({ begun: oneOf(["yes", "no"], "checkAnswer"), next: optionalText(300) });

export const itemsForm = z.object({
  items: lines().refine((parts) => parts.length > 0, "enterItems"),
});

export const itemForm = z.object({
  item: text(40, "checkAnswer"),
  change: oneOf(["tick", "untick", "up", "down", "remove"], "checkAnswer"),
});

export const dependencyForm = z.object({
  task: text(40, "checkAnswer"),
  change: oneOf(["add", "remove"], "checkAnswer"),
});

export const fromMinutesForm = z.object({
  /** Of those it is about. */
  agreement: optionalText(lengths.name),
  assigneeId: optionalText(40),
  dueOn: optionalDay(),
  /** The lines themselves, as they stood when the page was opened. */
  lines: z.preprocess(
    (value) => (typeof value === "string" && value ? [value] : Array.isArray(value) ? value : []),
    z
      .array(z.string("checkAnswer").max(2000, "checkAnswer"), "chooseLines")
      .min(1, "chooseLines")
      .max(60, "tooManyRows:60"),
  ),
});
