/** What the forms of signing in must hold, for the browser and the server alike. */
import { z } from "zod";
import { email, text } from "#app/platform/form-fields";

export const askForm = z.object({ email: email() });

/** Eight digits, however they are set apart. */
export const codeForm = z.object({
  code: text(40, "enterCode").refine((typed) => /^\d{8}$/.test(typed.replace(/[\s-]/g, "")), "enterCode"),
});
