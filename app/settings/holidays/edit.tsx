/** `/settings/holidays/:country/:day`: corrects what the table says of a day. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { countryName } from "#app/platform/codes";
import { fromWords, refusedEdit } from "#app/platform/conflict-words.server";
import { formatDay } from "#app/platform/days";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { textIn, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { holidayCrumbs, tableOf } from "#app/settings/holidays/crumbs";
import { holidayEditForm } from "#app/settings/holidays/forms";
import { HolidayFields } from "#app/settings/holidays/holiday-fields";
import { holidayOf } from "#app/settings/holidays/holiday-of.server";
import { editHoliday } from "#app/settings/holidays/holidays.server";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { country, on, version, kind, name, localName, source } = await holidayOf(ctx, params);
  return { country, on, version, values: { kind, name, localName: localName ?? "", source } };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { country, on } = await holidayOf(ctx, params);
  const parsed = check(holidayEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await editHoliday(ctx, country, on, parsed.input);
  if (!outcome.ok)
    return refusedEdit(outcome.refusal, values, { kind: { say: fromWords(textIn(ctx.locale).holidays.kinds) } });
  return redirect(savedTo(tableOf(country, on.slice(0, 4)), outcome.value));
});

export const meta = titled<typeof loader>((t, data) => t.holidays.changeOf(data ? formatDay(t, data.on) : ""));

export default function EditHoliday() {
  const t = useText();
  const { country, on, version, values } = useLoaderData<typeof loader>();
  const words = t.holidays;
  const form = usePageForm({ schema: holidayEditForm, values });
  const year = on.slice(0, 4);
  return (
    <Page
      title={words.changeOf(formatDay(t, on, { weekday: true }))}
      crumbs={holidayCrumbs(t, country, year)}
      lead={words.changeLead(countryName(t, country))}
    >
      <PageForm
        form={form}
        fieldLabels={{ kind: words.kind, name: words.name, localName: words.localName, source: words.source }}
      >
        <HiddenField name="version" value={version} />
        <HolidayFields country={country} />
        <SubmitButton cancelTo={tableOf(country, year)}>{t.settings.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
