/** `/meetings/:id/tasks`: the minutes of a meeting line by line; those that are chosen become tasks, one by one in the form or several at once. */
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { fromMinutesForm } from "#app/tasks/forms";
import { AgreementField, AssigneeField } from "#app/tasks/task-fields";
import { agreementTyped } from "#app/tasks/task-input.server";
import { assignees } from "#app/tasks/task-queries.server";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { DayField, SubmitButton } from "#app/ui/form/fields";
import { useField } from "#app/ui/form/form-context";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { asChoices } from "#app/ui/form/values";
import { Page } from "#app/ui/page";
import { addTasksFromMinutes, minutesForTasks } from "./from-minutes.server";

export const links = foreignScripts;
export const meta = titled((t) => t.oneTask.fromMinutes);

export const loader = reading("records.write", async (ctx, { params }) => {
  const minutes = await minutesForTasks(ctx, params.id);
  const [only, another] = minutes.agreements;
  return {
    ...minutes,
    values: { assigneeId: ctx.actor.id, agreement: only && !another ? only.id : "" },
    people: await assignees(ctx.db),
  };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { meeting } = await minutesForTasks(ctx, params.id);
  const parsed = check(fromMinutesForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { agreement, lines, assigneeId, dueOn } = parsed.input;
  const on = await agreementTyped(ctx, agreement);
  if (!on.ok) return refused(on.refusal, values);
  const common = { agreementId: on.value, assigneeId, dueOn };
  const outcome = await addTasksFromMinutes(ctx, meeting.id, lines, common);
  return outcome.ok ? redirect(`/meetings/${meeting.id}#tasks`) : refused(outcome.refusal, values);
});

export default function FromMinutes() {
  const t = useText();
  const words = t.oneTask;
  const { meeting, agreements, lines, values, people } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: fromMinutesForm, values });
  const here = `/meetings/${meeting.id}`;
  return (
    <Page
      title={words.fromMinutes}
      crumbs={[
        { to: "/tasks", label: t.tasks.title },
        { to: here, label: meeting.title },
        { label: words.fromMinutes },
      ]}
      lead={words.fromMinutesLead}
    >
      {lines ? (
        <PageForm form={form}>
          <Lines lines={lines} meeting={meeting.id} />
          {agreements.length > 1 ? <AgreementField agreements={agreements} suggestions={[]} /> : null}
          <AssigneeField people={people} />
          <DayField name="dueOn" label={t.tasks.due} hint={t.tasks.dueHint} optional />
          <SubmitButton cancelTo={here}>{words.makeTasks}</SubmitButton>
        </PageForm>
      ) : (
        <Card>
          <EmptyState title={words.noMinutes}>
            <Link className="link" to={`${here}/minutes`}>
              {words.writeMinutes}
            </Link>
          </EmptyState>
        </Card>
      )}
    </Page>
  );
}

function Lines({ lines, meeting }: { lines: { text: string; taskId: string | null }[]; meeting: string }) {
  const words = useText().oneTask;
  const { id, initial, problem } = useField("lines", false);
  const chosen = asChoices(initial);
  return (
    <fieldset id={id} className="minutes-choice" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>{words.linesLegend}</legend>
      {problem ? (
        <span className="problem" id={`${id}-problem`}>
          {problem}
        </span>
      ) : null}
      <ol>
        {lines.map(({ text, taskId }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, told apart by their place
          <li key={at}>
            {taskId ? (
              <>
                <span className="line muted">{text}</span>
                <Link className="link small" to={`/tasks/${taskId}`}>
                  {words.hasTask}
                  <span className="visually-hidden">: {text.slice(0, 80)}</span>
                </Link>
              </>
            ) : (
              <>
                <label className="line">
                  <input type="checkbox" name="lines" value={text} defaultChecked={chosen.includes(text)} />
                  <span>{text}</span>
                </label>
                <Link className="link small" to={`/tasks/new?meeting=${meeting}&line=${at}`}>
                  {words.takeLine}
                  <span className="visually-hidden">: {text.slice(0, 80)}</span>
                </Link>
              </>
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
