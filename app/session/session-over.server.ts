/** A form arrives and nobody is signed in: what it says is kept where its owner is known, and the way leads to signing in. */
import { type AppLoadContext, redirect } from "@remix-run/node";
import type { Services } from "#app/platform/context.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import { formLimits, nest } from "#app/platform/forms";
import { safePath } from "#app/platform/safe-path";
import type { KeptInput } from "#app/ui/viewer";
import { keptCookie, presentedKept, presentedToken } from "./cookies.server";
import { type Fields, findKept, forgetKept, keepForm, nameOf, ownerOfForm } from "./kept-forms.server";

/** Parameters that are about a request, not about the page. */
const ours = ["kept", "index", "_routes"];

/** A path of this site without what is only about this request. */
export function pagePath(address: string, origin: string): string {
  const url = new URL(address, origin);
  if (url.origin !== new URL(origin).origin) return "/";
  for (const name of ours) url.searchParams.delete(name);
  return safePath(`${url.pathname.replace(/\.data$/, "")}${url.search.replaceAll("=&", "&").replace(/=$/, "")}`);
}

/** Leads to sign in and from there back to the page with the form. `form` is what was sent. */
export async function sessionOver(context: AppLoadContext, request: Request, form: FormData): Promise<Response> {
  const { services } = context;
  const { publicOrigin, tls } = services;
  const referrer = request.headers.get("referer");
  // Whoever comes from nowhere was at no form.
  if (!referrer?.startsWith(`${publicOrigin}/`)) return redirect("/session/new?next=%2F");
  const page = pagePath(referrer, publicOrigin);
  const tokens = presentedKept(request, tls);
  const fields: Fields = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
  const size = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  const userId =
    size <= formLimits.bytes && fields.length <= formLimits.fields
      ? await orUnavailable(ownerOfForm(services, presentedToken(request, tls), tokens))
      : null;
  if (!userId) return redirect(`/session/new?over=lost&next=${encodeURIComponent(page)}`);
  const kept = { action: pagePath(request.url, publicOrigin), fields: fields.map(withoutNul) };
  const token = await orUnavailable(keepForm(services, userId, kept));
  const files = [...form].some(([, value]) => typeof value !== "string" && value.size > 0);
  const next = `${page}${page.includes("?") ? "&" : "?"}kept=${nameOf(token)}${files ? "-files" : ""}`;
  return redirect(`/session/new?over=kept&next=${encodeURIComponent(next)}`, {
    headers: { "Set-Cookie": keptCookie(tokens, token, tls) },
  });
}

const withoutNul = ([name, value]: [string, string]): [string, string] => [
  name.replaceAll("\0", ""),
  value.replaceAll("\0", ""),
];

/** Forgets a kept form once it was sent and is not refused. */
export async function forgetSent(
  { services }: AppLoadContext,
  request: Request,
  userId: string,
  result: unknown,
): Promise<void> {
  const kept = keptNameIn(new URL(request.url));
  if (kept && !isRefused(result))
    await orUnavailable(forgetKept(services, userId, presentedKept(request, services.tls), kept));
}

/** What was typed into the form that an address names, for its owner; undefined otherwise. One query, and none as a rule. */
export async function keptInput(services: Services, request: Request, userId: string): Promise<KeptInput | undefined> {
  const url = new URL(request.url);
  const name = keptNameIn(url);
  const kept = name && (await findKept(services, userId, presentedKept(request, services.tls), name));
  if (!kept) return undefined;
  const form = new FormData();
  for (const [field, value] of kept.fields) form.append(field, value);
  return { action: kept.action, values: nest(form), files: url.searchParams.get("kept")?.endsWith("-files") ?? false };
}

/** The name of a kept form in an address: `?kept=0f3a…`, with `-files` where files were left out. */
export const keptNameIn = (url: URL): string => (url.searchParams.get("kept") ?? "").split("-", 1)[0] ?? "";

/** Whether an action answered with a refusal: what was typed is on the page again. */
function isRefused(result: unknown): boolean {
  const body = typeof result === "object" && result !== null && "data" in result ? result.data : result;
  return typeof body === "object" && body !== null && "refusal" in body;
}
