/** `/settings/holidays/:country/years/:year`: how far the table of a year can be relied upon. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { countryName } from "#app/platform/codes";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { asFormValue } from "#app/platform/merge-edits";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { holidayCrumbs, tableOf } from "#app/settings/holidays/crumbs";
import { holidayYearForm } from "#app/settings/holidays/forms";
import { yearOf } from "#app/settings/holidays/holiday-of.server";
import { readHolidayYear } from "#app/settings/holidays/holiday-queries.server";
import { changeHolidayYear, unknownYear } from "#app/settings/holidays/holiday-year.server";
import { CheckField, DayField, FieldSet, HiddenField, LongTextField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { country, year } = yearOf(params);
  const { version, ...known } = (await readHolidayYear(ctx.db, country, year)) ?? unknownYear;
  return { country, year, version, values: asFormValue(known) as object };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { country, year } = yearOf(params);
  const parsed = check(holidayYearForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await changeHolidayYear(ctx, country, year, parsed.input);
  if (!outcome.ok) return refusedEdit(outcome.refusal, values);
  return redirect(savedTo(tableOf(country, year), outcome.value));
});

export const meta = titled<typeof loader>((t, data) =>
  data ? t.holidays.yearOf(countryName(t, data.country), `${data.year}`) : t.holidays.title,
);

export default function HolidayYear() {
  const t = useText();
  const { country, year, version, values } = useLoaderData<typeof loader>();
  const words = t.holidays;
  const form = usePageForm({ schema: holidayYearForm, values });
  const within = { min: `${year}-01-01`, max: `${year}-12-31` };
  return (
    <Page
      title={words.yearOf(countryName(t, country), `${year}`)}
      crumbs={holidayCrumbs(t, country, year)}
      lead={words.yearLead}
    >
      <PageForm
        form={form}
        fieldLabels={{
          complete: words.complete,
          unconfirmedFrom: words.unconfirmedFrom,
          unconfirmedTo: words.unconfirmedTo,
          note: words.note,
        }}
      >
        <HiddenField name="version" value={version} />
        <CheckField name="complete" label={words.complete} hint={words.completeHint} />
        <FieldSet legend={words.unconfirmed} hint={words.unconfirmedHint}>
          <DayField name="unconfirmedFrom" label={words.unconfirmedFrom} optional {...within} />
          <DayField name="unconfirmedTo" label={words.unconfirmedTo} optional {...within} />
        </FieldSet>
        <LongTextField name="note" label={words.note} hint={words.noteHint} optional />
        <SubmitButton cancelTo={tableOf(country, year)}>{t.settings.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
