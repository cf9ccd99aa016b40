/** `/settings/policies`: the numbers of days that rules of the field set, and what they were before. */
import { useLoaderData } from "@remix-run/react";
import { cited } from "#app/platform/cited";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { policyKeys } from "#app/settings/policy-keys";
import { listPolicies } from "#app/settings/settings-queries.server";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { Page } from "#app/ui/page";
import { Tag } from "#app/ui/tag";
import { policyInForce } from "#workflows/deadlines/policy-in-force";

export const loader = reading("settings.manage", async (ctx) => {
  const rows = await listPolicies(ctx.db);
  return rows.map((row) => {
    const { id, key, days, unit, rollForward, cutOffHour, source, inForceFrom, lastCheckedOn } = row;
    const now = policyInForce(rows, key, ctx.today);
    const state = now?.id === id ? "now" : inForceFrom > ctx.today ? "later" : "earlier";
    return { id, key, days, unit, rollForward, cutOffHour, source, inForceFrom, lastCheckedOn, state } as const;
  });
});

export const meta = titled<typeof loader>((t) => t.settings.policies.title);

export default function Policies() {
  const t = useText();
  const rows = useLoaderData<typeof loader>();
  const words = t.settings.policies;
  const tones = { now: "good", later: "accent", earlier: "neutral" } as const;
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "time", header: words.time, rowHeader: true, cell: (row) => words.counting(row) },
    { key: "state", header: words.state, cell: (row) => <Tag tone={tones[row.state]}>{words.states[row.state]}</Tag> },
    { key: "inForceFrom", header: words.inForceFrom, cell: (row) => <DayText day={row.inForceFrom} /> },
    { key: "lastChecked", header: words.lastChecked, cell: (row) => <DayText day={row.lastCheckedOn} /> },
    { key: "source", header: words.source, wide: true, cell: (row) => cited(t, row.source) },
  ];
  return (
    <Page title={words.title} crumbs={settingsCrumbs(t)} lead={words.lead}>
      <div className="stack">
        {policyKeys.map((key) => (
          <Card
            key={key}
            title={words.keys[key]}
            actions={
              <ButtonLink small to={`/settings/policies/${key}`} aria-label={words.changeOf(words.keys[key])}>
                {t.settings.change}
              </ButtonLink>
            }
          >
            <p className="muted">{words.counted[key]}</p>
            <DataTable
              caption={words.keys[key]}
              hideCaption
              columns={columns}
              rows={rows.filter((row) => row.key === key)}
              rowKey={(row) => row.id}
              empty={<p>{words.none}</p>}
            />
          </Card>
        ))}
      </div>
    </Page>
  );
}
