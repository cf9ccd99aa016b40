/** `/session/code`: the code from the mail, typed in the browser that asked for it. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { attempt } from "#app/platform/attempts.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import { check, readForm } from "#app/platform/forms";
import { refused } from "#app/platform/page.server";
import { safePath } from "#app/platform/safe-path";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { HiddenField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { signIn } from "./answers.server";
import { presentedRequest, requestCookie } from "./cookies.server";
import { codeForm } from "./forms";
import { Mailbox } from "./mailbox";
import { isOpenRequest, spendCode } from "./sign-in-requests.server";
import { visitorOf } from "./visitor.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get("next"));
  if (await visitorOf(context, request)) throw redirect(next, 303);
  const { db, clock, mail, tls } = context.services;
  const open = await orUnavailable(isOpenRequest(db, presentedRequest(request, tls), clock.now()));
  return { open, next, mail };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { services, peer } = context;
  const values = await readForm(request);
  const parsed = check(codeForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const token = presentedRequest(request, services.tls);
  const result = await attempt(peer, () => orUnavailable(spendCode(services, token, parsed.input.code)));
  if (result.limited)
    return data({ limited: true, values: {} }, { status: 429, headers: { "Retry-After": String(result.retryAfter) } });
  if (!result.found) {
    const open = await orUnavailable(isOpenRequest(services.db, token, services.clock.now()));
    return open ? refused({ code: "input", problems: { code: "wrongCode" } }, {}) : data({ over: true }, 404);
  }
  const answer = await signIn(context, request, result.found.id, safePath(values.next));
  answer.headers.append("Set-Cookie", requestCookie(null, services.tls));
  return answer;
}

export const meta = titled((t) => t.session.codeTitle);

const says = (answer: unknown, what: string) => typeof answer === "object" && answer !== null && what in answer;

export default function Code() {
  const t = useText();
  const { open, next, mail } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData<typeof action>();
  const form = usePageForm({ schema: codeForm });
  const again = `/session/new${next === "/" ? "" : `?next=${encodeURIComponent(next)}`}`;
  if (!open || says(answer, "over"))
    return (
      <Page title={t.session.codeOverTitle}>
        <Card>
          <div className="stack">
            <p>{t.session.codeOver}</p>
            <p>
              <ButtonLink to={again} kind="main">
                {t.session.again}
              </ButtonLink>
            </p>
          </div>
        </Card>
      </Page>
    );
  return (
    <Page title={t.session.codeTitle} lead={t.session.codeLead}>
      <Card>
        <div className="stack">
          {says(answer, "limited") ? (
            <Notice tone="warn" title={t.session.limitedTitle}>
              <p>{t.session.limited}</p>
            </Notice>
          ) : null}
          <PageForm form={form}>
            <TextField
              name="code"
              label={t.session.code}
              hint={t.session.codeHint}
              inputMode="numeric"
              autoComplete="one-time-code"
              width="m"
            />
            <HiddenField name="next" value={next} />
            <SubmitButton>{t.session.title}</SubmitButton>
          </PageForm>
          <p className="muted">{t.session.codeWait}</p>
          <p>
            <ButtonLink to={again} small>
              {t.session.again}
            </ButtonLink>
          </p>
          {mail === "mailbox" ? <Mailbox /> : null}
        </div>
      </Card>
    </Page>
  );
}
