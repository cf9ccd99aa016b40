/** What the small form of Today must hold. */
import { z } from "zod";
import { scopes } from "./scopes";

export const seenForm = z.object({
  /** The moment up to which changes were shown. */
  until: z
    .string("reopenForm")
    .max(40, "reopenForm")
    .pipe(z.iso.datetime({ error: "reopenForm" })),
  whose: z.enum(scopes).optional().catch(undefined),
});
