/**
 * `/a/:token`: somebody without an account answers a reminder. Opening it changes nothing, since mail scanners open links
 * too; its button acts, once. In the recipient's language, without the application around it, and without scripts.
 */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { attempt } from "#app/platform/attempts.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import { readForm } from "#app/platform/forms";
import { asLocale, type Locale } from "#app/platform/locale";
import { refused } from "#app/platform/page.server";
import type { PageHandle } from "#app/platform/page-handle";
import { localeOf } from "#app/platform/preferences.server";
import { textIn, useText } from "#app/platform/text";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import type { LinkStanding } from "./action-link.server";
import { type AnswerPage, answerPage } from "./answer-page.server";
import { giveAnswer } from "./give-answer.server";
import { Question } from "./question";
import { Standing } from "./standing";

/** The document has nothing but this page in it: see `app/root.tsx`. */
export const handle: PageHandle = { bare: true };

type Shown = { standing: "unknown" | "limited"; locale: Locale } | AnswerPage;

const statuses: Partial<Record<LinkStanding, number>> = { expired: 410, revoked: 410 };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const chosen = asLocale(new URL(request.url).searchParams.get("lang"));
  const page = () => orUnavailable(answerPage(context.services, params.token ?? "", chosen));
  const result = await attempt(context.peer, page);
  const locale = chosen ?? localeOf(request);
  if (result.limited) return limited(locale, result.retryAfter);
  if (!result.found) return data<Shown>({ standing: "unknown", locale }, 404);
  return data<Shown>(result.found, statuses[result.found.standing] ?? 200);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const give = () => orUnavailable(giveAnswer(context.services, params.token ?? "", values));
  const result = await attempt(context.peer, async () => {
    const given = await give();
    return given.ok && given.value === null ? null : given;
  });
  if (result.limited) return limited(localeOf(request), result.retryAfter);
  if (!result.found) return data(null, 404);
  if (!result.found.ok) return refused(result.found.refusal, values);
  // What it came to is on the page itself, also when it is opened again.
  const { pathname, search } = new URL(request.url);
  return redirect(pathname.replace(/\.data$/, "") + search, 303);
}

const limited = (locale: Locale, retryAfter: number) =>
  data<Shown>({ standing: "limited", locale }, { status: 429, headers: { "Retry-After": String(retryAfter) } });

export const links = foreignScripts;
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  const t = textIn(shown?.locale ?? "en");
  return [{ title: `${t.answers.title} – ${t.shell.product}` }, { name: "robots", content: "noindex" }];
};

export default function Answer() {
  const shown = useLoaderData<typeof loader>();
  return shown.standing === "good" ? <Question page={shown} /> : <Standing shown={shown} />;
}

/** The database does not answer, or worse: said here, so that the application does not appear around it. */
export function ErrorBoundary() {
  const t = useText();
  return <Page title={t.answers.broken.title} lead={t.answers.broken.text} />;
}
