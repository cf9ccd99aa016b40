/** The built-in account on which set-up records what it does. It can never sign in. */
import type { Actor } from "#app/platform/context.server";

export const systemAccount: Actor = {
  id: "00000000-0000-4000-8000-000000000001",
  name: "Entente",
  role: "manager",
};
