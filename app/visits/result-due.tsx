/** `/visits/:id/result/due`: by when the result report is due, and who writes it. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { assignees } from "#app/tasks/task-queries.server";
import { DayField, SelectField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { resultDueForm } from "#app/visits/forms";
import { openVisit } from "#app/visits/open-visit.server";
import { PartPage } from "#app/visits/part-page";
import { resultTask, setResultDue } from "#app/visits/result-due.server";

export const meta = titled<typeof loader>((t, data) => t.visits.result.dueTitle(data?.visit.title ?? ""));

export const loader = reading("records.write", async (ctx, { params }) => {
  const visit = await openVisit(ctx, params.id);
  const task = await resultTask(ctx.db, visit.id);
  return {
    visit,
    people: await assignees(ctx.db),
    values: { dueOn: task?.dueOn ?? "", assigneeId: task ? task.assigneeId : ctx.actor.id },
  };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(resultDueForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await setResultDue(ctx, params.id ?? notFound(), parsed.input);
  return outcome.ok ? redirect(`/visits/${params.id}#result`) : refused(outcome.refusal, values);
});

export default function ResultDue() {
  const { result: words, nobody } = useText().visits;
  const { visit, values, people } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: resultDueForm, values });
  return (
    <PartPage visit={visit} title={words.dueTitle(visit.title)} lead={words.dueLead}>
      <PageForm form={form}>
        <DayField name="dueOn" label={words.dueDay} />
        <SelectField
          name="assigneeId"
          label={words.assignee}
          blank={nobody}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <SubmitButton cancelTo={`/visits/${visit.id}`}>{words.setDue}</SubmitButton>
      </PageForm>
    </PartPage>
  );
}
