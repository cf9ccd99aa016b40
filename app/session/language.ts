/** `POST /session/language`: the reader's language, on the account where there is one and in this browser. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { and, eq } from "drizzle-orm";
import { orUnavailable } from "#app/platform/database-loss.server";
import { readForm } from "#app/platform/forms";
import { asLocale } from "#app/platform/locale";
import { safePath } from "#app/platform/safe-path";
import { users } from "#db/schema";
import { choiceCookie } from "./cookies.server";
import { visitorOf } from "./visitor.server";

export const loader = () => redirect("/", 303);

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { db, tls } = context.services;
  const visitor = await visitorOf(context, request);
  const values = await readForm(request);
  const locale = asLocale(values.language);
  const to = safePath(values.next);
  if (!locale) return redirect(to, 303);
  if (visitor)
    await orUnavailable(
      // A demo account is shared: there the browser alone remembers.
      db
        .update(users)
        .set({ locale })
        .where(and(eq(users.id, visitor.actor.id), eq(users.demo, false))),
    );
  return redirect(to, { status: 303, headers: { "Set-Cookie": choiceCookie("language", locale, tls) } });
}
