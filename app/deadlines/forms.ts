/** What the forms about deadlines must hold, for the browser and the server alike. */
import { z } from "zod";
import { day, lengths, optionalDay, optionalText, text } from "#app/platform/form-fields";

/**
 * The due day that stood on the page when the form was opened: what a person says is said of that day, so it is refused
 * when another one counts by now.
 */
export const seenForm = z.object({ seenOn: day("reopenForm") });

export const moveForm = seenForm.extend({
  dueOn: day("enterNewDueDay"),
  reason: text(lengths.text, "enterReason"),
});

export const deadlineDoneForm = seenForm.extend({
  doneOn: optionalDay(),
  note: optionalText(lengths.text),
});

/** `next`: the page to come back to. */
export const acknowledgeForm = seenForm.extend({ next: optionalText(300) });
