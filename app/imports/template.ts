/** `/imports/template?subject=…`: an empty spreadsheet with the names of the columns in the reader's language, and what stands in each. */
import { exportFile } from "#app/exports/export-file.server";
import { choiceAsked } from "#app/platform/asked";
import { reading } from "#app/platform/page.server";
import { textIn } from "#app/platform/text";
import { fieldWords } from "./field-words";
import { importFields, importSubjects } from "./fields";

export const loader = reading("records.write", async (ctx, { url }) => {
  const subject = choiceAsked(url, "subject", importSubjects) || "organisations";
  const t = textIn(ctx.locale);
  const fields = importFields[subject].map((field, at) => ({ ...field, ...fieldWords(t, subject, field.name), at }));
  const explained = (hint: string, required?: true) =>
    required ? `${hint}${hint ? ". " : ""}(${t.imports.required})` : hint;
  return exportFile(ctx, url, {
    name: t.imports.templateName[subject],
    plainName: `template-${subject}`,
    total: 1,
    columns: fields.map(({ name, label, hint, required, at }) => ({
      key: name,
      head: label,
      // The first column says that the row is none of the data: it is recognised when the file comes back.
      cell: () => (at === 0 ? t.imports.explain : explained(hint, required)),
    })),
    batches: (async function* () {
      yield [{}];
    })(),
  });
});
