/** `POST /session/theme`: light, dark, or as the system has it. Kept in this browser. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readForm } from "#app/platform/forms";
import { asTheme } from "#app/platform/preferences.server";
import { safePath } from "#app/platform/safe-path";
import { choiceCookie } from "./cookies.server";

export const loader = () => redirect("/", 303);

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const values = await readForm(request);
  const theme = asTheme(values.theme);
  const headers = theme ? { "Set-Cookie": choiceCookie("theme", theme, context.services.tls) } : undefined;
  return redirect(safePath(values.next), { status: 303, headers });
}
