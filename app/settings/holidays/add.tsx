/** `/settings/holidays/new?country=VN&on=2026-11-24`: a day off, or a weekend day that is worked. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { choiceAsked, textAsked } from "#app/platform/asked";
import { countryCodes, countryName } from "#app/platform/codes";
import { isDay } from "#app/platform/days";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useLocale, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { holidayCrumbs, tableOf } from "#app/settings/holidays/crumbs";
import { holidayForm } from "#app/settings/holidays/forms";
import { HolidayFields } from "#app/settings/holidays/holiday-fields";
import { addHoliday } from "#app/settings/holidays/holidays.server";
import { DayField, SelectField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async (ctx, { url }) => {
  const asked = textAsked(url, "on", 10);
  const on = isDay(asked) ? asked : "";
  return {
    values: { country: choiceAsked(url, "country", countryCodes) || ctx.office.country, on, kind: "holiday" },
    year: (on || ctx.today).slice(0, 4),
  };
});

export const action = writing("settings.manage", async (ctx, { values }) => {
  const parsed = check(holidayForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await addHoliday(ctx, parsed.input);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(tableOf(parsed.input.country, parsed.input.on.slice(0, 4)));
});

export const meta = titled((t) => t.holidays.add);

export default function AddHoliday() {
  const t = useText();
  const locale = useLocale();
  const { values, year } = useLoaderData<typeof loader>();
  const words = t.holidays;
  const form = usePageForm({ schema: holidayForm, values });
  const countries = countryCodes
    .map((code) => ({ value: code, label: countryName(t, code) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <Page title={words.add} crumbs={holidayCrumbs(t, values.country, year)} lead={words.addLead}>
      <PageForm form={form}>
        <SelectField name="country" label={words.country} options={countries} />
        <DayField name="on" label={words.day} />
        <HolidayFields />
        <SubmitButton cancelTo={tableOf(values.country, year)}>{words.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
