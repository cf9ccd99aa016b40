/** `/settings/office`: the settings every rule reads. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOrganisation, organisationLabel, suggestOrganisations } from "#app/organisations/lookup.server";
import { savedTo } from "#app/platform/beside";
import { countryCodes, countryName } from "#app/platform/codes";
import { fromWords, refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { locales } from "#app/platform/locale";
import { lookupProblem } from "#app/platform/lookup";
import { reading, refused, writing } from "#app/platform/page.server";
import { textIn, useLocale, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { officeForm } from "#app/settings/forms";
import { changeOffice } from "#app/settings/office.server";
import { officeValues } from "#app/settings/office-values.server";
import { holidayCountries, readOffice } from "#app/settings/settings-queries.server";
import { CheckField, HiddenField, LookupField, RadioField, SelectField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async (ctx, { url }) => {
  const office = await readOffice(ctx.db);
  return {
    version: office.version,
    values: await officeValues(ctx, office),
    organisations: await suggestOrganisations(ctx),
    tables: await holidayCountries(ctx.db),
    timeZones: Intl.supportedValuesOf("timeZone"),
    saved: url.searchParams.has("saved"),
  };
});

export const action = writing("settings.manage", async (ctx, { values }) => {
  const parsed = check(officeForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { organisation, ...settings } = parsed.input;
  const found = organisation ? await findOrganisation(ctx.db, organisation) : null;
  if (found && !found.ok)
    return refused({ code: "input", problems: { organisation: lookupProblem[found.why] } }, values);
  const outcome = await changeOffice(ctx, { ...settings, organisationId: found?.id ?? null });
  if (outcome.ok) return redirect(savedTo("/settings/office?saved", outcome.value));
  const t = textIn(ctx.locale);
  return refusedEdit(outcome.refusal, values, {
    organisationId: { field: "organisation", say: (id) => organisationLabel(ctx, String(id)), form: "typed" },
    country: { say: fromWords(t.countries) },
    locale: { say: fromWords(t.languages) },
  });
});

export const meta = titled<typeof loader>((t) => t.settings.office.title);

export default function Office() {
  const t = useText();
  const locale = useLocale();
  const { version, values, organisations, tables, timeZones, saved } = useLoaderData<typeof loader>();
  const words = t.settings.office;
  const form = usePageForm({ schema: officeForm, values });
  const countries = countryCodes
    .map((code) => ({ value: code, label: countryName(t, code) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <Page title={words.title} crumbs={settingsCrumbs(t)} lead={words.lead}>
      {saved && !form.state.retried ? <Notice tone="good" title={words.saved} /> : null}
      <PageForm
        form={form}
        fieldLabels={{
          organisation: words.organisation,
          timeZone: words.timeZone,
          country: words.country,
          opinionsRequired: words.opinionsRequired,
          signedTextRequired: words.signedTextRequired,
          locale: words.locale,
        }}
      >
        <HiddenField name="version" value={version} />
        <LookupField
          name="organisation"
          label={words.organisation}
          hint={words.organisationHint}
          optional
          listId="organisations"
          options={organisations.map(({ value, note }) => ({ value, label: note }))}
        />
        <LookupField
          name="timeZone"
          label={words.timeZone}
          hint={words.timeZoneHint}
          listId="time-zones"
          options={timeZones.map((value) => ({ value }))}
        />
        <SelectField
          name="country"
          label={words.country}
          hint={words.countryHint(tables.map((code) => countryName(t, code)).join(", "))}
          options={countries}
        />
        <CheckField name="opinionsRequired" label={words.opinionsRequired} hint={words.opinionsHint} />
        <CheckField name="signedTextRequired" label={words.signedTextRequired} hint={words.signedTextHint} />
        <RadioField
          name="locale"
          label={words.locale}
          hint={words.localeHint}
          inline
          options={locales.map((value) => ({ value, label: t.languages[value] }))}
        />
        <SubmitButton cancelTo="/settings">{t.settings.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
