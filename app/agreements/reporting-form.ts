/** The form of the notes for reports, shared by browser and server. */
import { z } from "zod";
import { optionalText } from "#app/platform/form-fields";
import { version } from "#app/platform/record-fields";

export const reportingSchema = z.object({
  /** The body that carries it out here, as typed or suggested. */
  lead: optionalText(400),
  results: optionalText(8000),
  difficulties: optionalText(8000),
  proposals: optionalText(8000),
  version: version(),
});

export type ReportingInput = z.output<typeof reportingSchema>;
