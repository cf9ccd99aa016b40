/** What the small form of Today must hold, and what its address means. */
import { z } from "zod";

/** Whose deadlines and tasks are shown. */
export const scopes = ["mine", "office"] as const;
export type Scope = (typeof scopes)[number];

export const seenForm = z.object({
  /** The moment up to which changes were shown. */
  until: z
    .string("reopenForm")
    .max(40, "reopenForm")
    .pipe(z.iso.datetime({ error: "reopenForm" })),
  whose: z.enum(scopes).optional().catch(undefined),
});
