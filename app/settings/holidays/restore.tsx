/** `/settings/holidays/:country/:day/restore`: brings back a day that was taken out of the table. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { reading, refused, writing } from "#app/platform/page.server";
import { titled } from "#app/platform/title";
import { tableOf } from "#app/settings/holidays/crumbs";
import { DayQuestion } from "#app/settings/holidays/day-question";
import { holidayOf } from "#app/settings/holidays/holiday-of.server";
import { restoreHoliday } from "#app/settings/holidays/holidays.server";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { country, on, name } = await holidayOf(ctx, params);
  return { country, on, name };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { country, on } = await holidayOf(ctx, params);
  const outcome = await restoreHoliday(ctx, country, on);
  return outcome.ok ? redirect(tableOf(country, on.slice(0, 4))) : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t, data) => t.holidays.restoreOf(data ? formatDay(t, data.on) : ""));

export default function RestoreHoliday() {
  return <DayQuestion change="restore" {...useLoaderData<typeof loader>()} />;
}
