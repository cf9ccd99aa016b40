/**
 * `/session/link/:token`: a one-time link. Opening it changes nothing, since mail scanners open links too; the button
 * on it signs in, once.
 */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { attempt } from "#app/platform/attempts.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { Page } from "#app/ui/page";
import { signIn } from "./answers.server";
import { linkOwner, spendLink } from "./sign-in-links.server";

type State = { state: "good"; name: string } | { state: "over" } | { state: "limited" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const result = await attempt(context.peer, () => orUnavailable(linkOwner(context.services, params.token ?? "")));
  if (result.limited) return limited(result.retryAfter);
  if (!result.found) return over();
  return data<State>({ state: "good", name: result.found.name });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const result = await attempt(context.peer, () => orUnavailable(spendLink(context.services, params.token ?? "")));
  if (result.limited) throw limited(result.retryAfter);
  if (!result.found) return over();
  return signIn(context, request, result.found.id, "/");
}

const over = () => data<State>({ state: "over" }, 404);
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
          <p>{t.session.onceOnly}</p>
          <Form method="post" reloadDocument>
            <Button kind="main">{t.session.title}</Button>
          </Form>
        </Card>
      </Page>
    );
  return (
    <Page title={link.state === "over" ? t.session.overTitle : t.session.limitedTitle}>
      <Card>
        <p>{link.state === "over" ? t.session.over : t.session.limited}</p>
      </Card>
    </Page>
  );
}
