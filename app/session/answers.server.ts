/** What the pages of this area answer with: into the register, out of it, or "no such address". */
import { type AppLoadContext, redirect } from "@remix-run/node";
import { orUnavailable } from "#app/platform/database-loss.server";
import { endedCookie, keptCookie, presentedKept, presentedToken, sessionCookie } from "./cookies.server";
import { keepForm } from "./kept-forms.server";
import { beginSession, endSession } from "./sessions.server";

/** Signs a person in under a new token and leads on. */
export async function signIn(context: AppLoadContext, request: Request, userId: string, to: string): Promise<Response> {
  const { services } = context;
  const token = await orUnavailable(beginSession(services, userId, presentedToken(request, services.tls)));
  return redirect(to, { status: 303, headers: { "Set-Cookie": sessionCookie(token, services.tls) } });
}

/**
 * Ends the session on the server and in the browser. A form that is still open in another tab has a place kept for it, so that
 * what is sent from there is not lost.
 */
export async function signOut({ services }: AppLoadContext, request: Request): Promise<Response> {
  const { tls } = services;
  const answer = redirect("/session/new", { status: 303, headers: { "Set-Cookie": endedCookie(tls) } });
  const userId = await orUnavailable(endSession(services, presentedToken(request, tls)));
  if (userId) {
    const place = await orUnavailable(keepForm(services, userId, { action: "", fields: [] }));
    answer.headers.append("Set-Cookie", keptCookie(presentedKept(request, tls), place, tls));
  }
  return answer;
}

/** For addresses without a page of their own. */
export const nothingHere = () =>
  new Response("Not found.\n", { status: 404, headers: { "Content-Type": "text/plain" } });
