/** `/imports/:id/reading`: has the file read once more: another sheet, or another row as the head of the table. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { HiddenField, SelectField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { importPage } from "./import-queries.server";
import { readAgain } from "./imports.server";

const version = z.coerce.number<string>("reopenForm").int().positive();
const readingForm = z.object({
  sheet: z.string().max(200, "tooLong:200").optional(),
  headerRow: z
    .string("enterRowNumber")
    .regex(/^[1-9]\d{0,5}$/, "enterRowNumber")
    .transform(Number),
});

export const loader = reading("records.write", async (ctx, { params }) => {
  const { id, fileName, version, status, mapping } = await importPage(ctx, params.id);
  if (!mapping?.file || !["mapping", "checked", "failed"].includes(status)) throw redirect(`/imports/${id}`);
  const { sheets = [], sheet = "", headerRow = 1 } = mapping.file;
  return { id, fileName, version, sheets, values: { sheet, headerRow: `${headerRow}` } };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const [parsed, opened] = [check(readingForm, values), check(z.object({ version }), values)];
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  if (!opened.ok) return refused({ code: "input", problems: opened.problems }, values);
  const outcome = await readAgain(ctx, params.id ?? "", opened.input.version, parsed.input);
  return outcome.ok ? redirect(`/imports/${params.id}`) : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.imports.reading.title);

export default function ReadAgain() {
  const words = useText().imports;
  const { id, fileName, version, sheets, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: readingForm, values });
  return (
    <Page
      title={words.reading.title}
      lead={words.reading.lead}
      crumbs={[
        { to: "/imports", label: words.title },
        { to: `/imports/${id}`, label: fileName || words.file },
        { label: words.readOtherwise },
      ]}
    >
      <PageForm form={form}>
        <HiddenField name="version" value={version} />
        {sheets.length > 1 ? (
          <SelectField
            name="sheet"
            label={words.reading.sheet}
            options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          />
        ) : null}
        <TextField
          name="headerRow"
          label={words.reading.headerRow}
          hint={words.reading.headerRowHint}
          inputMode="numeric"
          width="s"
        />
        <SubmitButton cancelTo={`/imports/${id}`}>{words.reading.verb}</SubmitButton>
      </PageForm>
    </Page>
  );
}
