/** What `npm run user:create` is told. Each problem is one sentence for whoever types it. */
import { z } from "zod";

export const userInput = z.object({
  name: z
    .string("--name is missing: whose account is it?")
    .trim()
    .min(1, "--name is empty")
    .max(200, "--name is too long"),
  email: z.email("--email must be an address such as an@office.example").max(254),
  role: z.enum(
    ["viewer", "officer", "manager", "administrator"],
    "--role must be viewer, officer, manager or administrator",
  ),
});

export type UserInput = z.output<typeof userInput>;
