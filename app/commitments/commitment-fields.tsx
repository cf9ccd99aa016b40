/** The fields of a commitment, for adding and editing alike. */
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import {
  CheckField,
  DayField,
  FieldSet,
  LongTextField,
  LookupField,
  RadioField,
  SelectField,
  TextField,
} from "#app/ui/form/fields";
import { spans } from "#workflows/calendar/span";
import type { AnsweringParty } from "./parties.server";
import { sides } from "./row";

export interface CommitmentChoices {
  parties: AnsweringParty[];
  owners: { id: string; name: string }[];
  people: Suggestion[];
}

export function CommitmentFields({ parties, owners, people }: CommitmentChoices) {
  const words = useText().commitments;
  const { fields, form } = words;
  const groups = { ours: fields.oursGroup, theirs: fields.theirsGroup };
  return (
    <>
      <FieldSet legend={form.promise}>
        <div className="stack">
          <LongTextField name="text" label={fields.text} hint={fields.textHint} rows={4} />
          <TextField name="clause" label={fields.clause} hint={fields.clauseHint} optional />
        </div>
      </FieldSet>
      <FieldSet legend={form.who}>
        <div className="stack">
          <RadioField
            name="side"
            label={fields.side}
            options={sides.map((value) => ({ value, label: words.filters.sides[value] }))}
            inline
          />
          <SelectField
            name="organisationId"
            label={fields.organisationId}
            blank={fields.anyParty}
            options={parties.map(({ id, name, side, now }) => ({
              value: id,
              label: now ? form.answersNow(name) : name,
              group: groups[side],
            }))}
            optional
          />
          <SelectField
            name="ownerId"
            label={fields.ownerId}
            hint={fields.ownerHint}
            blank={words.nobody}
            options={owners.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
          <LookupField
            name="person"
            label={fields.person}
            hint={fields.personHint}
            listId="people"
            options={people.map(({ value, note }) => ({ value, label: note }))}
            optional
          />
        </div>
      </FieldSet>
      <FieldSet legend={form.when}>
        <div className="stack">
          <DayField name="dueOn" label={fields.dueOn} hint={fields.dueHint} optional />
          <SelectField
            name="recurs"
            label={fields.recurs}
            blank={fields.once}
            options={spans.map((value) => ({ value, label: words.recurs[value] }))}
          />
          <DayField name="recursUntil" label={fields.recursUntil} hint={fields.recursUntilHint} optional />
        </div>
      </FieldSet>
      <FieldSet legend={form.how}>
        <div className="stack">
          <TextField name="measure" label={fields.measure} hint={fields.measureHint} optional />
          <TextField name="target" label={fields.target} inputMode="decimal" width="s" optional />
          <TextField name="unit" label={fields.unit} width="m" optional />
          <CheckField name="evidenceRequired" label={fields.evidenceRequired} hint={fields.evidenceHint} />
          <LongTextField
            name="difficulties"
            label={fields.difficulties}
            hint={fields.difficultiesHint}
            rows={3}
            optional
          />
        </div>
      </FieldSet>
    </>
  );
}
