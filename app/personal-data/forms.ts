/** What the forms about personal data hold, for the browser and the server alike. */
import { z } from "zod";
import { day, lengths, optionalText } from "#app/platform/form-fields";
import { version } from "#app/platform/record-fields";

/** `sure`: what goes and what stays was read. The reason must say nothing of the person: it is not erased. */
export const eraseForm = z.object({
  basedOn: version(),
  reason: optionalText(lengths.line),
  sure: z.literal("on", "confirmErasing"),
});

/** Reviewed: still needed, until this day. */
export const reviewedForm = z.object({ basedOn: version(), reviewOn: day("enterNextReview") });
