/** `POST /session/demo`: one click in, as somebody who does not exist. Only where nobody else can reach it; otherwise 404. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { and, eq, isNull } from "drizzle-orm";
import { orUnavailable } from "#app/platform/database-loss.server";
import { readForm } from "#app/platform/forms";
import { safePath } from "#app/platform/safe-path";
import { type Role, users } from "#db/schema";
import { nothingHere, signIn } from "./answers.server";

export const loader = nothingHere;

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { db, demo } = context.services;
  if (!demo) return nothingHere();
  const values = await readForm(request);
  const [user] = await orUnavailable(
    db
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.demo, true), eq(users.role, String(values.as) as Role), isNull(users.disabledAt)))
      .limit(1),
  );
  return user ? signIn(context, request, user.id, safePath(values.next)) : nothingHere();
}
