/** `/preferences`: one's own language, place, mails, deputy, and calendars. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listFeeds } from "#app/calendar/feeds.server";
import { savedTo } from "#app/platform/beside";
import { countryCodes, countryName } from "#app/platform/codes";
import { fromWords, refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { locales } from "#app/platform/locale";
import { asFormValue } from "#app/platform/merge-edits";
import { reading, refused, writing } from "#app/platform/page.server";
import { textIn, useLocale, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { FeedList } from "#app/preferences/feed-list";
import { preferencesForm } from "#app/preferences/forms";
import { readPreferences } from "#app/preferences/preference-queries.server";
import { changePreferences } from "#app/preferences/preferences.server";
import { choiceCookie } from "#app/session/cookies.server";
import { assignees } from "#app/tasks/task-queries.server";
import {
  CheckField,
  FieldSet,
  HiddenField,
  LookupField,
  RadioField,
  SelectField,
  SubmitButton,
} from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";

export const loader = reading("records.read", async (ctx, { url }) => {
  const { email, version, demo: _, ...own } = await readPreferences(ctx);
  return {
    email,
    version,
    values: asFormValue({ ...own, locale: own.locale ?? ctx.locale }) as object,
    office: { timeZone: ctx.office.timeZone, country: ctx.office.country },
    timeZones: Intl.supportedValuesOf("timeZone"),
    deputies: (await assignees(ctx.db)).filter(({ id }) => id !== ctx.actor.id),
    manager: ctx.actor.role === "manager",
    feeds: await listFeeds(ctx),
    saved: url.searchParams.has("saved"),
  };
});

export const action = writing("records.read", async (ctx, { values, origin }) => {
  const parsed = check(preferencesForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await changePreferences(ctx, parsed.input);
  if (outcome.ok) {
    const chosen = choiceCookie("language", parsed.input.locale, origin.startsWith("https:"));
    return redirect(savedTo("/preferences?saved", outcome.value), { headers: { "Set-Cookie": chosen } });
  }
  const people = await assignees(ctx.db);
  const t = textIn(ctx.locale);
  return refusedEdit(outcome.refusal, values, {
    deputyId: { say: (id) => people.find((one) => one.id === id)?.name ?? "–" },
    country: { say: fromWords(t.countries) },
    locale: { say: fromWords(t.languages) },
  });
});

export const meta = titled((t) => t.preferences.title);

export default function PreferencesPage() {
  const t = useText();
  const locale = useLocale();
  const words = t.preferences;
  const { email, version, values, office, timeZones, deputies, manager, feeds, saved } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: preferencesForm, values });
  const countries = countryCodes
    .map((code) => ({ value: code, label: countryName(t, code) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <Page title={words.title} lead={words.lead(email)}>
      {saved && !form.state.retried ? <Notice tone="good" title={words.saved} /> : null}
      <div className="stack">
        <PageForm
          form={form}
          fieldLabels={{
            locale: words.locale,
            timeZone: words.timeZone,
            country: words.country,
            dailyMail: words.dailyMail,
            weeklyMail: words.weeklyMail,
            mentionMail: words.mentionMail,
            singleKeys: t.palette.setting,
            deputyId: words.deputy,
          }}
        >
          <HiddenField name="version" value={version} />
          <RadioField
            name="locale"
            label={words.locale}
            hint={words.localeHint}
            inline
            options={locales.map((value) => ({ value, label: t.languages[value] }))}
          />
          <FieldSet legend={words.mails} hint={words.mailsHint}>
            <CheckField name="dailyMail" label={words.dailyMail} hint={words.dailyMailHint} />
            <CheckField name="mentionMail" label={words.mentionMail} hint={words.mentionMailHint} />
            {manager ? <CheckField name="weeklyMail" label={words.weeklyMail} hint={words.weeklyMailHint} /> : null}
          </FieldSet>
          <LookupField
            name="timeZone"
            label={words.timeZone}
            hint={words.timeZoneHint(office.timeZone)}
            optional
            listId="time-zones"
            options={timeZones.map((value) => ({ value }))}
          />
          <SelectField
            name="country"
            label={words.country}
            hint={words.countryHint}
            optional
            blank={words.officeCountry(countryName(t, office.country))}
            options={countries}
          />
          <SelectField
            name="deputyId"
            label={words.deputy}
            hint={words.deputyHint}
            optional
            blank={words.noDeputy}
            options={deputies.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <CheckField name="singleKeys" label={t.palette.setting} hint={t.palette.settingHint} />
          <SubmitButton>{t.settings.save}</SubmitButton>
        </PageForm>
        <FeedList feeds={feeds} />
      </div>
    </Page>
  );
}
