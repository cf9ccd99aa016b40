/** `/settings/task-templates`: the office's task templates by event and by hand, and the tasks that come with the product. */
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { BuiltIn } from "./built-in";
import { templatesPath } from "./crumbs";
import { useColumns } from "./template-columns";
import { listTemplates } from "./template-queries.server";
import { inTurn, shown, type TemplateRow } from "./template-rows";

export const loader = reading("settings.manage", async (ctx, { url }) => {
  const { inUse, retired } = await listTemplates(ctx);
  const { byEvent, byHand } = inTurn(inUse.map(shown));
  return { byEvent, byHand, retired: retired.map(shown), saved: url.searchParams.has("saved") };
});

export const meta = titled<typeof loader>((t) => t.taskTemplates.title);

export default function TaskTemplates() {
  const t = useText();
  const words = t.taskTemplates;
  const { byEvent, byHand, retired, saved } = useLoaderData<typeof loader>();
  const { name, event, kind, due, priority, change, retiredOn, restore } = useColumns();
  const rowKey = ({ id }: TemplateRow) => id;
  return (
    <Page
      title={words.title}
      crumbs={settingsCrumbs(t)}
      lead={words.lead}
      actions={
        <ButtonLink to={`${templatesPath}/new`} kind="main">
          {words.add}
        </ButtonLink>
      }
    >
      <div className="stack">
        {saved ? <Notice tone="good" title={words.saved} /> : null}
        <Card title={words.byEvent}>
          <DataTable
            caption={words.byEvent}
            hideCaption
            columns={[name, event, kind, due, priority, change]}
            rows={byEvent}
            rowKey={rowKey}
            empty={<EmptyState title={words.byEventNone}>{words.byEventNoneText}</EmptyState>}
          />
        </Card>
        <Card title={words.byHand}>
          <DataTable
            caption={words.byHand}
            hideCaption
            columns={[name, kind, due, priority, change]}
            rows={byHand}
            rowKey={rowKey}
            empty={<EmptyState title={words.byHandNone}>{words.byHandNoneText}</EmptyState>}
          />
        </Card>
        {retired.length > 0 ? (
          <Card title={words.retired}>
            <DataTable
              caption={words.retired}
              hideCaption
              columns={[name, event, kind, retiredOn, restore]}
              rows={retired}
              rowKey={rowKey}
            />
          </Card>
        ) : null}
        <BuiltIn />
      </div>
    </Page>
  );
}
