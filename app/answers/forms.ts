/** What each answer must hold, for the browser and the server alike. */
import { z } from "zod";
import { day, optionalText } from "#app/platform/form-fields";

/** The due day that stood on the page: what is answered is answered of that day. */
const seen = z.object({ seenOn: day("reopenForm") });
const note = optionalText(2000);

export const answerForms = {
  done: seen.extend({ note }),
  moreTime: seen.extend({ proposedOn: day("enterProposedDay"), note }),
  notMe: seen.extend({ instead: optionalText(300), note }),
  acknowledge: seen,
  stop: z.object({}),
} as const;

export interface GivenAnswer {
  seenOn?: string;
  note?: string | null;
  proposedOn?: string;
  instead?: string | null;
}
