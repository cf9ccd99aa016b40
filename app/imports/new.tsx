/** `/imports/new?subject=…`: the file is chosen and sent. It is read in the background, so nothing of it is judged here but its size. */
import crypto from "node:crypto";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Catalogue } from "#app/locales/catalogue";
import { choiceAsked } from "#app/platform/asked";
import { languageName } from "#app/platform/codes";
import { reading, refused } from "#app/platform/page.server";
import { textIn, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { uploading } from "#app/platform/uploading.server";
import { Card } from "#app/ui/card";
import { Page } from "#app/ui/page";
import type { ImportSubject } from "#db/schema";
import { fieldWords } from "./field-words";
import { importFields, importSubjects } from "./fields";
import { FileForm } from "./file-form";
import { startImport } from "./imports.server";
import { fileLimits } from "./reading/limits";

const subjectAsked = (url: URL) => choiceAsked(url, "subject", importSubjects) || "organisations";

export const loader = reading("records.write", async (ctx, { url }) => {
  const subject = subjectAsked(url);
  const t = textIn(ctx.locale);
  return {
    subject,
    requestKey: crypto.randomUUID() as string,
    fields: explained(t, subject),
  };
});

/** What a file can hold, the languages of names in one. */
function explained(t: Catalogue, subject: ImportSubject) {
  const { namesInLanguages, titlesInLanguages, inLanguages } = t.importRecords;
  const ofLanguages = importFields[subject].filter(({ language }) => language);
  const names = ofLanguages.map(({ language }) => languageName(t, language ?? "")).join(", ");
  return importFields[subject].flatMap(({ name, required, language }) => {
    const words = fieldWords(t, subject, name);
    if (!language) return [{ ...words, name, required }];
    if (name !== ofLanguages[0]?.name) return [];
    const label = subject === "agreements" ? titlesInLanguages : namesInLanguages;
    return [{ label, hint: inLanguages(words.label, names), name, required }];
  });
}

export const action = uploading("records.write", fileLimits.bytes, async (ctx, { url, values, file, problem }) => {
  const wrong = problem ?? (!file || file.content.length === 0 ? "chooseFile" : null);
  if (wrong || !file) return refused({ code: "input", problems: { file: wrong ?? "chooseFile" } }, {});
  const outcome = await startImport(
    ctx,
    {
      subject: subjectAsked(url),
      // Workbooks are archives; whatever else it is, it is read as a text and refused if it is none.
      format: file.content[0] === 0x50 && file.content[1] === 0x4b ? "xlsx" : "csv",
      fileName: file.name,
      content: file.content,
      sha256: crypto.createHash("sha256").update(file.content).digest("hex"),
    },
    String(values.requestKey ?? ""),
  );
  return outcome.ok ? redirect(`/imports/${outcome.value.id}`) : refused(outcome.refusal, {});
});

export const meta = titled<typeof loader>((t, data) => (data ? t.imports.newTitle[data.subject] : t.imports.title));

export default function NewImport() {
  const words = useText().imports;
  const { subject, fields, requestKey } = useLoaderData<typeof loader>();
  return (
    <Page
      title={words.newTitle[subject]}
      lead={words.about[subject]}
      crumbs={[{ to: "/imports", label: words.title }, { label: words.subjects[subject] }]}
    >
      <div className="stack">
        <FileForm key={requestKey} requestKey={requestKey} />
        <Card
          title={words.fieldsTitle}
          actions={
            <a className="btn small" href={`/imports/template?subject=${subject}&format=xlsx`} download>
              {words.template}
            </a>
          }
        >
          <p className="muted">{words.fieldsText}</p>
          <dl className="import-fields">
            {fields.map(({ name, label, hint, required }) => (
              <div key={name}>
                <dt>
                  {label}
                  {required ? <span className="muted small"> · {words.required}</span> : null}
                </dt>
                {hint ? <dd>{hint}</dd> : null}
              </div>
            ))}
          </dl>
        </Card>
      </div>
    </Page>
  );
}
