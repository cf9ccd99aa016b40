/** Who an agreement is between, row by row, and whom to ask on each side. */
import { Link } from "@remix-run/react";
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { FieldRows } from "#app/ui/form/field-rows";
import { LookupField, SelectField } from "#app/ui/form/fields";
import { partyRoles, sides } from "./forms";

export function PartyFields({ organisations }: { organisations: Suggestion[] }) {
  const words = useText().agreementForms.parties;
  const hint = (
    <>
      {words.hint}. {words.missing}{" "}
      <Link className="link" to="/organisations/new" target="_blank" rel="noreferrer">
        {words.missingLink}
      </Link>
      .
    </>
  );
  return (
    <FieldRows
      name="parties"
      legend={words.legend}
      hint={hint}
      min={2}
      max={40}
      addLabel={words.add}
      rowLabel={words.row}
    >
      {(row, index) => (
        <>
          <LookupField
            name={`${row}.organisation`}
            label={words.organisation}
            listId={`organisations-${index}`}
            options={organisations.map(({ value, note }) => ({ value, label: note }))}
          />
          <div className="pair even">
            <SelectField
              name={`${row}.side`}
              label={words.side}
              options={sides.map((value) => ({ value, label: words.sides[value] }))}
            />
            <SelectField
              name={`${row}.role`}
              label={words.role}
              blank={words.chooseRole}
              options={partyRoles.map((value) => ({ value, label: words.roles[value] }))}
            />
          </div>
        </>
      )}
    </FieldRows>
  );
}

interface ContactFieldsProps {
  people: Suggestion[];
  names: { ours: string; theirs: string };
}

export function ContactFields({ people, names }: ContactFieldsProps) {
  const words = useText().agreementForms.contacts;
  const options = people.map(({ value, note }) => ({ value, label: note }));
  return (
    <>
      <p className="hint">
        {words.hint}. {words.missing}{" "}
        <Link className="link" to="/people/new" target="_blank" rel="noreferrer">
          {words.missingLink}
        </Link>
        .
      </p>
      <LookupField name={names.ours} label={words.ours} listId="contacts-ours" options={options} optional />
      <LookupField name={names.theirs} label={words.theirs} listId="contacts-theirs" options={options} optional />
    </>
  );
}
