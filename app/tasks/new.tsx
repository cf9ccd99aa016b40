/**
 * `/tasks/new?agreement=|visit=|meeting=|person=|organisation=|commitment=`: add a task, for that record or on its own. From minutes
 * the words of a line are taken (`?line=`).
 */
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { agreementChosen, suggestAgreements } from "#app/agreements/lookup.server";
import { check } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { reading, refused, writing } from "#app/platform/page.server";
import { idOfRequest, newRequestKey } from "#app/platform/request-key.server";
import { subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { offersTemplates } from "#app/task-templates/from-templates.server";
import { recordAsked } from "#app/task-templates/record-asked.server";
import { taskForm } from "#app/tasks/forms";
import { TaskFields } from "#app/tasks/task-fields";
import { aboutAsked, agreementChoices, agreementTyped } from "#app/tasks/task-input.server";
import { assignees } from "#app/tasks/task-queries.server";
import { addTask } from "#app/tasks/tasks.server";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, LongTextField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { minutesForTasks } from "./from-minutes.server";

export const links = foreignScripts;
export const meta = titled((t) => t.tasks.add);

export const loader = reading("records.write", async (ctx, { url }) => {
  const about = await aboutAsked(ctx, url.searchParams);
  const asked = url.searchParams.get("agreement");
  const agreements = await agreementChoices(ctx, about);
  const only = agreements?.length === 1 ? agreements[0]?.id : "";
  const line = Number(/^\d{1,3}$/.exec(url.searchParams.get("line") ?? "")?.[0] ?? -1);
  const minutes = about?.type === "meeting" && line >= 0 ? await minutesForTasks(ctx, about.id) : null;
  const text = minutes?.lines?.[line]?.text ?? "";
  const offered = await offersTemplates(ctx, await recordAsked(ctx, url.searchParams));
  return {
    about,
    agreements,
    templates: offered ? `/tasks/from-template${url.search}` : null,
    values: {
      title: text.slice(0, 200),
      note: text.length > 200 ? text : "",
      agreement: asked && !agreements ? await agreementChosen(ctx, asked) : only,
      assigneeId: ctx.actor.id,
    },
    // Only an id makes an address: other names of an agreement can hold anything.
    back: about ? subjectPath(about) : isId(asked) ? `/agreements/${asked}` : "/tasks",
    people: await assignees(ctx.db),
    suggestions: agreements ? [] : await suggestAgreements(ctx),
    requestKey: newRequestKey(),
  };
});

export const action = writing("records.write", async (ctx, { values, url }) => {
  const about = await aboutAsked(ctx, values);
  const parsed = check(taskForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { agreement, ...task } = parsed.input;
  const on = await agreementTyped(ctx, agreement);
  if (!on.ok) return refused(on.refusal, values);
  const id = idOfRequest(ctx.actor.id, values.requestKey);
  const outcome = await addTask(ctx, { ...task, agreementId: on.value, about, id });
  if (!outcome.ok) return refused(outcome.refusal, values);
  // Who came from a record goes on there.
  if (about) return redirect(`${subjectPath(about)}#tasks`);
  const asked = url.searchParams.get("agreement");
  return redirect(asked && asked === on.value ? `/agreements/${asked}` : `/tasks/${outcome.value.id}`);
});

export default function NewTask() {
  const t = useText();
  const { about, agreements, templates, values, back, people, suggestions, requestKey } =
    useLoaderData<typeof loader>();
  const form = usePageForm({ schema: taskForm, values });
  return (
    <Page
      title={t.tasks.add}
      crumbs={[{ to: "/tasks", label: t.tasks.title }, { label: t.tasks.add }]}
      actions={templates ? <ButtonLink to={templates}>{t.tasks.fromTemplates}</ButtonLink> : null}
      lead={
        about ? (
          <>
            {t.oneTask.abouts[about.type]}:{" "}
            <Link className="link" to={subjectPath(about)}>
              {about.name}
            </Link>
          </>
        ) : null
      }
    >
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
        {about ? <HiddenField name={about.type} value={about.id} /> : null}
        <TaskFields people={people} suggestions={suggestions} agreements={agreements} beside={about !== null} />
        <LongTextField name="items" label={t.oneTask.checklist} hint={t.oneTask.checklistHint} rows={4} optional />
        <SubmitButton cancelTo={back}>{t.tasks.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
