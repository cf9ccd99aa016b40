/** `/settings/people/:id`: one person's access. */
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { personOf } from "#app/settings/person-of.server";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { MomentText } from "#app/ui/day-text";
import { DefinitionList } from "#app/ui/definition-list";
import { Page } from "#app/ui/page";
import { Tag } from "#app/ui/tag";

export const loader = reading("settings.manage", async (ctx, { params }) => ({
  ...(await personOf(ctx, params.id)),
  me: ctx.actor.id === params.id,
}));

export const meta = titled<typeof loader>((t, data) => data?.name ?? t.settings.people.title);

export default function Person() {
  const t = useText();
  const person = useLoaderData<typeof loader>();
  const words = t.settings.people;
  const { name, email, role, disabled, createdAt, lastSeenAt, linkUntil } = person;
  return (
    <Page title={name} crumbs={settingsCrumbs(t, "people")} lead={person.me ? words.you : undefined}>
      <div className="stack">
        <Card>
          <DefinitionList
            wide
            items={[
              { term: words.email, detail: email },
              { term: words.role, detail: t.shell.roles[role], note: words.roleHints[role] },
              {
                term: words.state,
                detail: disabled ? <Tag tone="warn">{words.disabled}</Tag> : <Tag tone="good">{words.active}</Tag>,
              },
              { term: words.since, detail: <MomentText at={createdAt} /> },
              { term: words.lastSeen, detail: lastSeenAt ? <MomentText at={lastSeenAt} /> : words.neverSeen },
              {
                term: words.link,
                detail: linkUntil ? (
                  <>
                    {words.linkUntil} <MomentText at={linkUntil} />
                  </>
                ) : (
                  words.noLink
                ),
              },
            ]}
          />
        </Card>
        <div className="row">
          <ButtonLink to="role">{words.changeRole}</ButtonLink>
          {disabled ? null : <ButtonLink to="link">{words.newLink}</ButtonLink>}
          {disabled ? (
            <ButtonLink to="enable">{words.enable}</ButtonLink>
          ) : (
            <ButtonLink to="disable" kind="danger">
              {words.disable}
            </ButtonLink>
          )}
        </div>
      </div>
    </Page>
  );
}
