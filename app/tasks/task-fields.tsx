/** The fields of a task, for adding and editing alike. */
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { DayField, LongTextField, LookupField, SelectField, TextField } from "#app/ui/form/fields";

interface TaskFieldsProps {
  people: { id: string; name: string }[];
  suggestions: Suggestion[];
  /** A task an event made keeps its words and its agreement. */
  fromEvent?: boolean;
}

export function TaskFields({ people, suggestions, fromEvent }: TaskFieldsProps) {
  const words = useText().tasks;
  return (
    <>
      {fromEvent ? (
        <p className="muted">{words.fromEvent}</p>
      ) : (
        <>
          <TextField name="title" label={words.titleField} />
          <LookupField
            name="agreement"
            label={words.agreement}
            hint={words.agreementHint}
            listId="agreements"
            options={suggestions.map(({ value }) => ({ value }))}
            optional
          />
        </>
      )}
      <SelectField
        name="assigneeId"
        label={words.assignee}
        blank={words.nobody}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <DayField name="dueOn" label={words.due} hint={words.dueHint} optional />
      <LongTextField name="note" label={words.note} optional />
    </>
  );
}
