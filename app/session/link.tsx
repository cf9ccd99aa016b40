/**
 * `/session/link/:token`: a one-time link. Opening it changes nothing, since mail scanners open links too; the button
 * on it signs in, once.
 */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { attempt } from "#app/platform/attempts.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import { safePath } from "#app/platform/safe-path";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { Page } from "#app/ui/page";
import { signIn } from "./answers.server";
import { linkOwner, spendLink } from "./sign-in-links.server";

type State = { state: "good"; name: string; mail: boolean } | { state: "over"; mail: boolean } | { state: "limited" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const result = await attempt(context.peer, () => orUnavailable(linkOwner(context.services, params.token ?? "")));
  if (result.limited) return limited(result.retryAfter);
  const mail = context.services.mail !== "none";
  if (!result.found) return over(mail);
  return data<State>({ state: "good", name: result.found.name, mail });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const result = await attempt(context.peer, () => orUnavailable(spendLink(context.services, params.token ?? "")));
  if (result.limited) throw limited(result.retryAfter);
  if (!result.found) return over(context.services.mail !== "none");
  return signIn(context, request, result.found.id, safePath(new URL(request.url).searchParams.get("next")));
}

const over = (mail: boolean) => data<State>({ state: "over", mail }, 404);
const limited = (retryAfter: number) =>
  data<State>({ state: "limited" }, { status: 429, headers: { "Retry-After": String(retryAfter) } });

export const meta = titled((t) => t.session.title);

export default function OneTimeLink() {
  const t = useText();
  const link = useLoaderData<typeof loader>();
  if (link.state === "good")
    return (
      <Page title={t.session.welcome(link.name)}>
        <Card>
          <p>{link.mail ? t.session.onceMail : t.session.onceOnly}</p>
          <Form method="post" reloadDocument>
            <Button kind="main">{t.session.title}</Button>
          </Form>
        </Card>
      </Page>
    );
  return (
    <Page title={link.state === "over" ? t.session.overTitle : t.session.limitedTitle}>
      <Card>
        {link.state === "limited" ? <p>{t.session.limited}</p> : null}
        {link.state === "over" ? <p>{link.mail ? t.session.overMail : t.session.over}</p> : null}
        {link.state === "over" && link.mail ? (
          <p className="submit">
            <ButtonLink to="/session/new" kind="main">
              {t.session.title}
            </ButtonLink>
          </p>
        ) : null}
      </Card>
    </Page>
  );
}
