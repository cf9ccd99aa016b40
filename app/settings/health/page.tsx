/** `/settings/health`: whether reminders and mails go out, and the switch that holds them. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { figures, standing } from "#app/jobs/health-queries.server";
import { reading } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { MomentText } from "#app/ui/day-text";
import { DefinitionList } from "#app/ui/definition-list";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { MailAlarmNotice } from "#app/ui/shell/mail-alarm";

export const loader = (args: LoaderFunctionArgs) =>
  reading("mail.hold", async (ctx) => {
    const way = args.context.services.mail;
    const state = await standing(ctx.db, ctx.now, way);
    return { way, state, figures: await figures(ctx.db, ctx.now), settings: can(ctx.actor, "settings.manage") };
  })(args);

export const meta = titled<typeof loader>((t) => t.delivery.title);

export default function Health() {
  const t = useText();
  const words = t.delivery;
  const { way, state, figures: counted, settings } = useLoaderData<typeof loader>();
  const { facts } = words;
  const none = (count: number) => (count === 0 ? facts.none : count);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      crumbs={settings ? settingsCrumbs(t) : undefined}
      actions={
        state.held ? (
          <ButtonLink to="/settings/health/release" kind="main">
            {words.release.verb}
          </ButtonLink>
        ) : (
          <ButtonLink to="/settings/health/hold">{words.hold.verb}</ButtonLink>
        )
      }
    >
      <div className="stack">
        {state.behind || state.held ? (
          <MailAlarmNotice alarm={state}>
            {counted.heldAt ? (
              <p>
                {words.held.since} <MomentText at={counted.heldAt} />
              </p>
            ) : null}
          </MailAlarmNotice>
        ) : way === "none" ? null : (
          <Notice tone="good" title={words.well.title}>
            {words.well.text}
          </Notice>
        )}
        {way === "none" ? (
          <Notice tone="warn" title={words.noServer.title}>
            {words.noServer.text}
          </Notice>
        ) : null}
        {counted.deriving ? (
          <Notice tone="warn" title={words.deriving.title}>
            {words.deriving.text}
          </Notice>
        ) : null}
        <Card title={facts.caption}>
          <DefinitionList
            wide
            items={[
              { term: facts.way, detail: words.ways[way] },
              { term: facts.workers, detail: none(counted.workers) },
              {
                term: facts.lastSign,
                detail: counted.lastSignAt ? <MomentText at={counted.lastSignAt} /> : facts.never,
              },
              { term: facts.dueReminders, detail: none(counted.dueReminders) },
              { term: facts.waitingMails, detail: none(counted.waitingMails) },
              { term: facts.failing, detail: none(counted.failing) },
              ...(counted.lastReply ? [{ term: facts.reply, detail: counted.lastReply }] : []),
              { term: facts.sentToday, detail: none(counted.sentToday) },
            ]}
          />
        </Card>
      </div>
    </Page>
  );
}
