/** `/settings/holidays?country=VN&year=2026`: one country's days off and working weekend days of a year, and how far they can be relied upon. */
import { useLoaderData } from "@remix-run/react";
import { choiceAsked, textAsked } from "#app/platform/asked";
import { countryCodes, countryName } from "#app/platform/codes";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { DayTable } from "#app/settings/holidays/day-table";
import { listHolidays, listHolidayYears, readHolidayYear } from "#app/settings/holidays/holiday-queries.server";
import { Sources } from "#app/settings/holidays/sources";
import { TableFilters } from "#app/settings/holidays/table-filters";
import { YearCard } from "#app/settings/holidays/year-card";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async (ctx, { url }) => {
  const country = choiceAsked(url, "country", countryCodes) || ctx.office.country;
  const asked = textAsked(url, "year", 4) || ctx.today.slice(0, 4);
  if (!/^(19|20|21)\d\d$/.test(asked)) throw new Response(null, { status: 400 });
  const year = Number(asked);
  const [days, known, kept] = await Promise.all([
    listHolidays(ctx.db, country, year),
    readHolidayYear(ctx.db, country, year),
    listHolidayYears(ctx.db),
  ]);
  const present = Number(ctx.today.slice(0, 4));
  const offered = [...kept.map((one) => one.year), present, present + 1, present + 2, year];
  return {
    country,
    year,
    days,
    known: known && { ...known, version: undefined },
    ours: country === ctx.office.country,
    kept: [...new Set([...kept.map((one) => one.country), ctx.office.country])],
    years: [...new Set(offered)].sort((a, b) => a - b),
  };
});

export const meta = titled((t) => t.holidays.title);
export const links = foreignScripts;

export default function Holidays() {
  const t = useText();
  const words = t.holidays;
  const { country, year, days, known, ours, kept, years } = useLoaderData<typeof loader>();
  const counted = days.filter((day) => !day.removed);
  const removed = days.filter((day) => day.removed);
  const sources = [...new Set(days.map((day) => day.source))];
  const add = (
    <ButtonLink to={`/settings/holidays/new?country=${country}&on=${year}-01-01`} kind="main">
      {words.add}
    </ButtonLink>
  );
  const name = countryName(t, country);
  return (
    <Page title={words.title} crumbs={settingsCrumbs(t)} lead={words.lead} actions={add}>
      <div className="stack">
        <TableFilters country={country} year={year} kept={kept} years={years} />
        <YearCard country={country} year={year} known={known} ours={ours} />
        <Card title={words.daysOf(name, `${year}`)}>
          <DayTable
            caption={words.caption(
              counted.filter((day) => day.kind === "holiday").length,
              counted.filter((day) => day.kind === "workday").length,
            )}
            days={counted}
            sources={sources}
            empty={<EmptyState title={words.none(name, `${year}`)}>{words.noneText}</EmptyState>}
          />
        </Card>
        {removed.length > 0 ? (
          <Card title={words.removedTitle}>
            <p className="muted">{words.removedText}</p>
            <DayTable caption={words.removedTitle} hideCaption days={removed} sources={sources} />
          </Card>
        ) : null}
        <Sources sources={sources} />
      </div>
    </Page>
  );
}
