/** `/settings/policies/:key`: another number of days from a day on, or a correction of the present row. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { fromWords, refusedEdit } from "#app/platform/conflict-words.server";
import { formatDay } from "#app/platform/days";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { textIn, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { policyForm, units } from "#app/settings/forms";
import { changePolicy } from "#app/settings/policies.server";
import { listPolicies } from "#app/settings/settings-queries.server";
import { CheckField, DayField, HiddenField, RadioField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const newest = (await listPolicies(ctx.db)).find((row) => row.key === params.key) ?? notFound();
  const { id, version, key, days, unit, rollForward, cutOffHour, source, inForceFrom, lastCheckedOn } = newest;
  const counted = { days: `${days}`, unit, rollForward: rollForward ? "on" : "", cutOffHour: `${cutOffHour ?? ""}` };
  return { id, version, key, today: ctx.today, values: { ...counted, source, inForceFrom, lastCheckedOn } };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const parsed = check(policyForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await changePolicy(ctx, params.key ?? "", parsed.input);
  if (!outcome.ok)
    return refusedEdit(outcome.refusal, values, {
      unit: { say: fromWords(textIn(ctx.locale).settings.policies.units) },
    });
  return redirect(savedTo("/settings/policies", outcome.value));
});

export const meta = titled<typeof loader>((t, data) =>
  data ? t.settings.policies.changeOf(t.settings.policies.keys[data.key]) : t.settings.policies.title,
);

export default function ChangePolicy() {
  const t = useText();
  const { id, version, key, today, values } = useLoaderData<typeof loader>();
  const words = t.settings.policies;
  const form = usePageForm({ schema: policyForm, values });
  const { number: days, unit, rollForward, cutOffHour, inForceFrom, source, lastChecked: lastCheckedOn } = words;
  const labels = { days, unit, rollForward, cutOffHour, inForceFrom, source, lastCheckedOn };
  return (
    <Page title={words.changeOf(words.keys[key])} crumbs={settingsCrumbs(t, "policies")} lead={words.lead}>
      <PageForm form={form} fieldLabels={labels}>
        <HiddenField name="basedOn" value={id} />
        <HiddenField name="version" value={version} />
        <TextField name="days" label={words.number} hint={words.counted[key]} inputMode="numeric" width="s" />
        <RadioField
          name="unit"
          label={words.unit}
          inline
          options={units.map((value) => ({ value, label: words.units[value] }))}
        />
        <CheckField name="rollForward" label={words.rollForward} hint={words.rollForwardHint} />
        {key === "opinion" ? (
          <TextField
            name="cutOffHour"
            label={words.cutOffHour}
            hint={words.cutOffHint}
            inputMode="numeric"
            width="s"
            optional
          />
        ) : null}
        <DayField
          name="inForceFrom"
          label={words.inForceFrom}
          hint={words.inForceHint(formatDay(t, values.inForceFrom))}
          min={values.inForceFrom}
        />
        <TextField name="source" label={words.source} hint={words.sourceHint} />
        <DayField name="lastCheckedOn" label={words.lastChecked} hint={words.lastCheckedHint} max={today} />
        <SubmitButton cancelTo="/settings/policies">{t.settings.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
