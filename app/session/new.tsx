/** `/session/new`: sign in. In a demonstration one click is enough; elsewhere people come with a one-time link. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { safePath } from "#app/platform/safe-path";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { Page } from "#app/ui/page";
import { visitorOf } from "./visitor.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get("next"));
  if (await visitorOf(context, request)) throw redirect(next, 303);
  return { demo: context.services.demo, next };
}

export const meta = titled((t) => t.session.title);

export default function SignIn() {
  const t = useText();
  const { demo, next } = useLoaderData<typeof loader>();
  return (
    <Page title={t.session.title} lead={t.session.lead}>
      {demo ? <DemoAccounts next={next} /> : <HowToComeIn />}
    </Page>
  );
}

function DemoAccounts({ next }: { next: string }) {
  const t = useText();
  return (
    <Card title={t.session.demoTitle}>
      <p>{t.session.demoText}</p>
      {/* Another person's page has another language: it is loaded anew. */}
      <Form method="post" action="/session/demo" reloadDocument className="stack">
        <input type="hidden" name="next" value={next} />
        {(["officer", "manager", "viewer", "administrator"] as const).map((role) => (
          <div key={role} className="sign-in-choice">
            <Button name="as" value={role} kind={role === "officer" ? "main" : "plain"}>
              {t.session.signInAs[role]}
            </Button>
            <span className="muted">{t.session.mayDo[role]}</span>
          </div>
        ))}
      </Form>
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
