/** What the forms about tasks must hold, for the browser and the server alike. */
import { z } from "zod";
import { lengths, optionalDay, optionalText, text } from "#app/platform/form-fields";
import { version } from "#app/platform/record-fields";

export const taskForm = z.object({
  title: text(200, "enterTaskTitle"),
  /** As typed in the lookup: a reference, or what it suggested. The page turns it into an id. */
  agreement: optionalText(lengths.name),
  assigneeId: optionalText(40),
  dueOn: optionalDay(),
  note: optionalText(lengths.text),
});

export const taskEditForm = taskForm.extend({
  /** Blank only for a task an event made: its words come from the catalogues. */
  title: optionalText(200),
  version: version(),
});

/** A task as the verbs take it: the form with the agreement found. */
export type TaskDetails = Omit<z.output<typeof taskEditForm>, "agreement" | "version"> & { agreementId: string | null };

export const taskDoneForm = z.object({ doneOn: optionalDay(), next: optionalText(300) });
