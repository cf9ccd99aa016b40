/** The fields of a task, for adding and editing alike. */
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { DayField, LongTextField, LookupField, SelectField, TextField } from "#app/ui/form/fields";
import { spans } from "#workflows/calendar/span";
import { taskPriorities } from "./forms";

/** The agreements a task can belong to, where what it is for leaves a choice of a few. */
export type AgreementChoices = { id: string; reference: string; title: string }[];

interface TaskFieldsProps {
  people: { id: string; name: string }[];
  suggestions: Suggestion[];
  /** A task an event made keeps its words and its agreement. */
  fromEvent?: boolean;
  /** Of a meeting about agreements: these. Null: any. None: what it is for decides. */
  agreements?: AgreementChoices | null;
  /** It is for another record already. */
  beside?: boolean;
}

export function TaskFields({ people, suggestions, fromEvent, agreements = null, beside }: TaskFieldsProps) {
  const t = useText();
  const words = t.tasks;
  return (
    <>
      {fromEvent ? (
        <p className="muted">{words.fromEvent}</p>
      ) : (
        <>
          <TextField name="title" label={words.titleField} />
          <AgreementField agreements={agreements} suggestions={suggestions} beside={beside} />
        </>
      )}
      <AssigneeField people={people} />
      <DayField name="dueOn" label={words.due} hint={words.dueHint} optional />
      <SelectField
        name="priority"
        label={t.oneTask.priority}
        blank={t.oneTask.priorities.normal}
        options={taskPriorities
          .filter((one) => one !== "normal")
          .map((value) => ({ value, label: t.oneTask.priorities[value] }))}
      />
      <SelectField
        name="repeats"
        label={t.oneTask.repeats}
        hint={t.oneTask.repeatsHint}
        blank={t.oneTask.once}
        options={spans.map((value) => ({ value, label: words.repeats[value] }))}
      />
      <LongTextField name="note" label={words.note} optional />
    </>
  );
}

type AgreementFieldProps = Pick<TaskFieldsProps, "agreements" | "suggestions" | "beside">;

export function AgreementField({ agreements, suggestions, beside }: AgreementFieldProps) {
  const { tasks: words, oneTask } = useText();
  if (!agreements)
    return (
      <LookupField
        name="agreement"
        label={words.agreement}
        hint={beside ? oneTask.agreementBeside : words.agreementHint}
        listId="agreements"
        options={suggestions.map(({ value }) => ({ value }))}
        optional
      />
    );
  if (agreements.length === 0) return null;
  return (
    <SelectField
      name="agreement"
      label={words.agreement}
      options={agreements.map(({ id, reference, title }) => ({ value: id, label: `${reference} · ${title}` }))}
    />
  );
}

export function AssigneeField({ people }: Pick<TaskFieldsProps, "people">) {
  const words = useText().tasks;
  return (
    <SelectField
      name="assigneeId"
      label={words.assignee}
      blank={words.nobody}
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
      optional
    />
  );
}
