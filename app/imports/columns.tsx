/** `/imports/:id/columns`: which column of the file is which, with values from it, and what holds for all rows. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { FieldSet, HiddenField, RadioField, SelectField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { columnsForm } from "./columns-form.server";
import { importPage } from "./import-queries.server";
import { saveMapping } from "./imports.server";
import { dayOrders, mappingForm } from "./mapping";
import { isGuessed } from "./reading/encoding";

export const loader = reading("records.write", async (ctx, { params }) => {
  const found = await importPage(ctx, params.id);
  if (found.status !== "mapping" && found.status !== "checked") throw redirect(`/imports/${found.id}`);
  return columnsForm(ctx, found);
});

const opened = z.object({ version: z.coerce.number<string>("reopenForm").int().positive() });

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id, subject, columns } = await importPage(ctx, params.id);
  const [parsed, form] = [check(mappingForm(subject, columns.length), values), check(opened, values)];
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  if (!form.ok) return refused({ code: "input", problems: form.problems }, values);
  const outcome = await saveMapping(ctx, id, form.input.version, parsed.input);
  return outcome.ok ? redirect(`/imports/${id}`) : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.imports.columnsTitle);

export default function Columns() {
  const words = useText().imports;
  const { id, fileName, subject, version, total, file, columns, fields, fixed, values } =
    useLoaderData<typeof loader>();
  const form = usePageForm({ schema: mappingForm(subject, columns.length), values });
  const options = fields.map(({ name, label }) => ({ value: name, label }));
  return (
    <Page
      title={words.columnsTitle}
      lead={words.columnsLead(total)}
      crumbs={[{ to: "/imports", label: words.title }, { label: fileName || words.file }]}
      actions={
        <>
          {file ? <ButtonLink to={`/imports/${id}/reading`}>{words.readOtherwise}</ButtonLink> : null}
          <ButtonLink to={`/imports/${id}/delete`}>{words.drop.action}</ButtonLink>
        </>
      }
    >
      <div className="stack">
        {file?.encoding && isGuessed(file.encoding) ? (
          <Notice tone="warn">{words.guessed(words.encodings[file.encoding])}</Notice>
        ) : null}
        {file ? (
          <p className="muted small">
            {[file.sheet && words.sheetIs(file.sheet), words.readAs(file.headerRow)].filter(Boolean).join(" ")}
          </p>
        ) : null}
        <PageForm form={form}>
          <HiddenField name="version" value={version} />
          <FieldSet legend={words.columnsCard}>
            <div className="import-columns">
              {columns.map(({ head, samples }, at) => (
                <SelectField
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file stay where they are
                  key={at}
                  name={`columns.${at}`}
                  label={words.takenFor(head)}
                  hint={
                    <span className="import-samples">
                      {samples.length > 0 ? samples.join(" · ") : words.noExamples}
                    </span>
                  }
                  blank={words.leaveOut}
                  options={options}
                />
              ))}
            </div>
          </FieldSet>
          <FieldSet legend={words.fixedTitle} hint={words.fixedHint}>
            {fixed
              .filter(({ required }) => required)
              .map((field) => (
                <FixedField key={field.name} {...field} />
              ))}
            <details className="import-more" open={fixed.some(({ name, required }) => !required && values.fixed[name])}>
              <summary>{words.fixedMore}</summary>
              {fixed
                .filter(({ required }) => !required)
                .map((field) => (
                  <FixedField key={field.name} {...field} />
                ))}
            </details>
          </FieldSet>
          <RadioField
            name="dayOrder"
            label={words.dayOrder}
            options={dayOrders.map((value) => ({ value, label: words.dayOrders[value] }))}
          />
          <SubmitButton cancelTo="/imports">{words.check}</SubmitButton>
        </PageForm>
      </div>
    </Page>
  );
}

type Fixed = ReturnType<typeof useLoaderData<typeof loader>>["fixed"][number];

function FixedField({ name, label, hint, options }: Fixed) {
  const words = useText().imports;
  return options ? (
    <SelectField name={`fixed.${name}`} label={label} blank={words.noValue} options={options} />
  ) : (
    <TextField name={`fixed.${name}`} label={label} hint={hint || undefined} />
  );
}
