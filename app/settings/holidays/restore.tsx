/** `/settings/holidays/:country/:day/restore`: brings back a day that was taken out of the table. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countryName } from "#app/platform/codes";
import { formatDay } from "#app/platform/days";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Confirm } from "#app/settings/confirm";
import { holidayCrumbs, tableOf } from "#app/settings/holidays/crumbs";
import { holidayOf } from "#app/settings/holidays/holiday-of.server";
import { restoreHoliday } from "#app/settings/holidays/holidays.server";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { country, on, name } = await holidayOf(ctx, params);
  return { country, on, name };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { country, on } = await holidayOf(ctx, params);
  const outcome = await restoreHoliday(ctx, country, on);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(tableOf(country, on.slice(0, 4)));
});

export const meta = titled<typeof loader>((t, data) => t.holidays.restoreOf(data ? formatDay(t, data.on) : ""));

export default function RestoreHoliday() {
  const t = useText();
  const { country, on, name } = useLoaderData<typeof loader>();
  const words = t.holidays;
  const year = on.slice(0, 4);
  return (
    <Confirm
      title={words.restoreOf(formatDay(t, on, { weekday: true }))}
      lead={words.restoreLead(name, countryName(t, country))}
      crumbs={holidayCrumbs(t, country, year)}
      verb={words.restore}
      cancelTo={tableOf(country, year)}
    />
  );
}
