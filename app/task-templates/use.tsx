/** `/tasks/from-template?agreement=|visit=|meeting=|person=|organisation=|commitment=`: tasks for that record, or for none, from templates. */
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { newRequestKey } from "#app/platform/request-key.server";
import { subjectPath } from "#app/platform/subjects";
import { useLocale, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { agreementChoices, agreementTyped } from "#app/tasks/task-input.server";
import { assignees } from "#app/tasks/task-queries.server";
import { EmptyState } from "#app/ui/empty-state";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { ChecksField, DayField, HiddenField, SelectField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { templateUseForm } from "./forms";
import { addFromTemplates, offeredOn } from "./from-templates.server";
import { recordAsked } from "./record-asked.server";
import { dueText } from "./words";

export const links = foreignScripts;
export const meta = titled((t) => t.taskTemplates.use.title);

export const loader = reading("records.write", async (ctx, { url }) => {
  const record = await recordAsked(ctx, url.searchParams);
  const about = record && record.type !== "agreement" ? { ...record, type: record.type } : null;
  const choices = await agreementChoices(ctx, about);
  const [templates, people] = await Promise.all([offeredOn(ctx, record), assignees(ctx.db)]);
  return {
    record,
    // With one there is nothing to choose.
    agreements: choices && choices.length > 1 ? choices : null,
    templates: templates.map(({ id, title, items, dueDays, dueUnit }) => ({ id, title, items, dueDays, dueUnit })),
    people,
    values: { from: ctx.today, assigneeId: ctx.actor.id },
    requestKey: newRequestKey(),
  };
});

export const action = writing("records.write", async (ctx, { values }) => {
  const record = await recordAsked(ctx, values);
  const parsed = check(templateUseForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { agreement, ...use } = parsed.input;
  const on = await agreementTyped(ctx, agreement);
  if (!on.ok) return refused(on.refusal, values);
  const outcome = await addFromTemplates(ctx, { ...use, requestKey: values.requestKey }, record, on.value);
  if (!outcome.ok) return refused(outcome.refusal, values);
  if (record) return redirect(`${subjectPath(record)}#tasks`);
  const [only, ...others] = outcome.value.ids;
  return redirect(others.length > 0 ? "/tasks" : `/tasks/${only}`);
});

export default function FromTemplate() {
  const t = useText();
  const locale = useLocale();
  const words = t.taskTemplates.use;
  const { record, agreements, templates, people, values, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: templateUseForm, values });
  const back = record ? subjectPath(record) : "/tasks";
  return (
    <Page
      title={words.title}
      crumbs={[{ to: "/tasks", label: t.tasks.title }, { label: words.title }]}
      lead={
        record ? (
          <>
            {words.forRecord}:{" "}
            <Link className="link" to={back}>
              {record.name}
            </Link>
          </>
        ) : (
          words.lead
        )
      }
    >
      {templates.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <PageForm form={form}>
          <HiddenField name="requestKey" value={requestKey} />
          {record ? <HiddenField name={record.type === "agreement" ? "on" : record.type} value={record.id} /> : null}
          <ChecksField
            name="templates"
            label={words.choose}
            hint={record ? words.lead : undefined}
            options={templates.map(({ id, title, items, ...days }) => ({
              value: id,
              label: title[locale],
              hint: (
                <>
                  {dueText(t, days)}
                  {items.length > 0 ? ` · ${items.map((item) => item[locale]).join(" · ")}` : null}
                </>
              ),
            }))}
          />
          <DayField name="from" label={words.from} />
          {agreements ? (
            <SelectField
              name="agreement"
              label={words.agreement}
              options={agreements.map(({ id, reference, title }) => ({ value: id, label: `${reference} · ${title}` }))}
            />
          ) : null}
          <SelectField
            name="assigneeId"
            label={words.assignee}
            blank={t.tasks.nobody}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
          <SubmitButton cancelTo={back}>{words.submit}</SubmitButton>
        </PageForm>
      )}
    </Page>
  );
}
