/** `/settings/letterhead`: what stands at the head and the foot of official reports, by language, and how it looks. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { inWords } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ReportPaper } from "#app/reports/rendering/paper";
import { settingsCrumbs } from "#app/settings/crumbs";
import { letterheadForm, letterheadParts } from "#app/settings/forms";
import { changeLetterhead, letterheadValues, readLetterhead } from "#app/settings/letterhead.server";
import { samplePaper } from "#app/settings/letterhead-sample.server";
import { Card } from "#app/ui/card";
import { FieldSet, HiddenField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";

/** Vietnamese first: it is the language of papers that are issued. */
const languages = ["vi", "en"] as const;

export const loader = reading("settings.manage", async (ctx, { url }) => {
  const { letterhead, version } = await readLetterhead(ctx.db);
  return {
    version,
    values: letterhead,
    samples: await Promise.all(languages.map((locale) => samplePaper(ctx, locale, letterhead[locale]))),
    saved: url.searchParams.has("saved"),
  };
});

export const action = writing("settings.manage", async (ctx, { values }) => {
  const parsed = check(letterheadForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await changeLetterhead(ctx, parsed.input);
  if (outcome.ok) return redirect(savedTo("/settings/letterhead?saved", outcome.value));
  const refusal = await inWords(outcome.refusal, {});
  if (refusal.code !== "conflict" || !refusal.merged) return refused(refusal, values);
  // The form goes on with what others saved, yours laid over it.
  return refused(refusal, letterheadValues(refusal.merged as Record<string, string | null>));
});

export const meta = titled<typeof loader>((t) => t.settings.letterhead.title);

export default function LetterheadPage() {
  const t = useText();
  const { version, values, samples, saved } = useLoaderData<typeof loader>();
  const words = t.settings.letterhead;
  const form = usePageForm({ schema: letterheadForm, values });
  const labels = languages.flatMap((language) =>
    letterheadParts.map((part) => [`${language}.${part}`, words.of(words[part], words.papersIn[language])]),
  );
  return (
    <Page title={words.title} crumbs={settingsCrumbs(t)} lead={words.lead}>
      {saved && !form.state.retried ? <Notice tone="good" title={words.saved} /> : null}
      <PageForm form={form} fieldLabels={Object.fromEntries(labels)}>
        <HiddenField name="version" value={version} />
        {languages.map((language) => (
          <FieldSet key={language} legend={words.papersIn[language]}>
            {letterheadParts.map((part) => (
              <TextField
                key={part}
                name={`${language}.${part}`}
                label={words[part]}
                hint={words[`${part}Hint`]}
                lang={language}
                width={part === "symbol" ? "m" : "l"}
                optional
              />
            ))}
          </FieldSet>
        ))}
        <SubmitButton cancelTo="/settings">{t.settings.save}</SubmitButton>
      </PageForm>
      <Card title={words.sample}>
        <div className="paper-samples">
          {samples.map((sample) => (
            <ReportPaper key={sample.locale} document={sample} />
          ))}
        </div>
      </Card>
    </Page>
  );
}
