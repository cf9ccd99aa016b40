/** `/session/new`: sign in by mail. In a demonstration one click is enough; where no mail goes out, people come with a one-time link. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { choiceAsked } from "#app/platform/asked";
import { tooManyRequests } from "#app/platform/attempts.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import { check, readForm } from "#app/platform/forms";
import { refused } from "#app/platform/page.server";
import { localeOf } from "#app/platform/preferences.server";
import { safePath } from "#app/platform/safe-path";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Card } from "#app/ui/card";
import { HiddenField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { askToSignIn } from "./ask-by-mail.server";
import { presentedRequest, requestCookie } from "./cookies.server";
import { DemoAccounts } from "./demo-accounts";
import { askForm } from "./forms";
import { Mailbox } from "./mailbox";
import { visitorOf } from "./visitor.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get("next"));
  if (await visitorOf(context, request)) throw redirect(next, 303);
  const { demo, mail } = context.services;
  return { demo, mail, next, over: choiceAsked(new URL(request.url), "over", ["kept", "lost"]) };
}

/** Answers every address alike. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { services, peer } = context;
  const values = await readForm(request);
  if (services.mail === "none") return refused({ code: "rule", rule: "noMail" }, values);
  const parsed = check(askForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const retryAfter = await tooManyRequests(peer);
  if (retryAfter !== null)
    return data({ limited: true, values }, { status: 429, headers: { "Retry-After": String(retryAfter) } });
  const next = safePath(values.next);
  const presented = presentedRequest(request, services.tls);
  const asked = { email: parsed.input.email, locale: localeOf(request), next, presented };
  const token = await orUnavailable(askToSignIn(services, asked));
  return redirect(next === "/" ? "/session/code" : `/session/code?next=${encodeURIComponent(next)}`, {
    status: 303,
    headers: { "Set-Cookie": requestCookie(token, services.tls) },
  });
}

export const meta = titled((t) => t.session.title);

export default function SignIn() {
  const t = useText();
  const { demo, mail, next, over } = useLoaderData<typeof loader>();
  const { keptForms } = t;
  return (
    <Page title={t.session.title} lead={t.session.lead}>
      <div className="stack">
        {over === "kept" ? (
          <Notice tone="warn" title={keptForms.keptTitle}>
            <p>{keptForms.kept}</p>
          </Notice>
        ) : null}
        {over === "lost" ? (
          <Notice tone="warn" title={keptForms.lostTitle}>
            <p>{keptForms.lost}</p>
          </Notice>
        ) : null}
        {demo ? <DemoAccounts next={next} /> : null}
        {mail === "none" ? demo ? null : <HowToComeIn /> : <ByMail />}
      </div>
    </Page>
  );
}

function ByMail() {
  const t = useText();
  const { demo, mail, next } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData<typeof action>();
  const limited = typeof answer === "object" && answer !== null && "limited" in answer;
  const form = usePageForm({ schema: askForm });
  return (
    <Card title={t.session.byMailTitle}>
      <div className="stack">
        <p>{t.session.byMailText}</p>
        {limited ? (
          <Notice tone="warn" title={t.session.limitedTitle}>
            <p>{t.session.limitedAsking}</p>
          </Notice>
        ) : null}
        <PageForm form={form}>
          <TextField name="email" type="email" label={t.session.email} autoComplete="email" spellCheck={false} />
          <HiddenField name="next" value={next} />
          <SubmitButton kind={demo ? "plain" : "main"}>{t.session.sendCode}</SubmitButton>
        </PageForm>
        {mail === "mailbox" ? <Mailbox /> : null}
      </div>
    </Card>
  );
}

function HowToComeIn() {
  const t = useText();
  return (
    <Card title={t.session.linkTitle}>
      <p>{t.session.linkText}</p>
      <p>{t.session.noLink}</p>
    </Card>
  );
}
