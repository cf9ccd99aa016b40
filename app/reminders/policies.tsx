/** `/settings/reminders`: when each kind of deadline is reminded of and to whom. */
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Card } from "#app/ui/card";
import { Page } from "#app/ui/page";
import { policiesCrumbs } from "./crumbs";
import { policyPath } from "./paths";
import { listReminderPolicies } from "./policy-queries.server";
import { PolicyTable } from "./policy-table";

export const loader = reading("settings.manage", (ctx) => listReminderPolicies(ctx.db, null));

export const meta = titled<typeof loader>((t) => t.reminders.title);

export default function ReminderPolicies() {
  const t = useText();
  const rows = useLoaderData<typeof loader>();
  return (
    <Page title={t.reminders.title} crumbs={policiesCrumbs(t)} lead={t.reminders.lead}>
      <Card>
        <PolicyTable caption={t.reminders.caption} rows={rows} pathOf={policyPath} />
      </Card>
    </Page>
  );
}
