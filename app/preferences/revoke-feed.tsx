/** `/preferences/calendars/:id/revoke`: ends an address of a calendar. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listFeeds, revokeFeed } from "#app/calendar/feeds.server";
import type { Ctx } from "#app/platform/context.server";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Confirm } from "#app/settings/confirm";

async function feedOf(ctx: Ctx, id: string | undefined) {
  return (await listFeeds(ctx)).find((feed) => feed.id === id) ?? notFound();
}

export const loader = reading("records.read", async (ctx, { params }) => {
  const { scope, agreement } = await feedOf(ctx, params.id);
  return { scope, title: agreement?.title ?? null };
});

export const action = writing("records.read", async (ctx, { params, values }) => {
  const { id } = await feedOf(ctx, params.id);
  const outcome = await revokeFeed(ctx, id);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect("/preferences#calendars");
});

export const meta = titled((t) => t.preferences.feeds.revokeTitle);

export default function RevokeFeed() {
  const t = useText();
  const words = t.preferences.feeds;
  const { scope, title } = useLoaderData<typeof loader>();
  return (
    <Confirm
      title={words.revokeTitle}
      lead={words.revokeLead(title ?? words.scopes[scope])}
      crumbs={[{ to: "/preferences", label: t.preferences.title }]}
      verb={words.revoke}
      kind="danger"
      cancelTo="/preferences"
    />
  );
}
