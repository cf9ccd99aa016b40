/** The parts that both ways of opening a record share. */
import { useText } from "#app/platform/text";
import { FieldSet, TextField } from "#app/ui/form/fields";
import { CareFields, ContentFields, FamilyFields, KindField, TitleFields } from "./describe-fields";
import type { Suggestions } from "./describe-form.server";
import { ContactFields } from "./party-fields";

export function WhatItIs() {
  const t = useText();
  const words = t.agreementForms;
  return (
    <FieldSet legend={words.sections.what}>
      <TitleFields />
      <KindField />
      <TextField
        name="reference"
        label={words.describe.reference}
        hint={words.describe.referenceHint}
        width="m"
        spellCheck={false}
        optional
      />
    </FieldSet>
  );
}

export function WhatItIsAbout({ suggestions }: { suggestions: Suggestions }) {
  const words = useText().agreementForms.sections;
  return (
    <>
      <FieldSet legend={words.about}>
        <ContentFields />
      </FieldSet>
      <FieldSet legend={words.family}>
        <FamilyFields agreements={suggestions.agreements} />
      </FieldSet>
    </>
  );
}

export function WhoseItIs({ suggestions }: { suggestions: Suggestions }) {
  const words = useText().agreementForms.sections;
  return (
    <>
      <FieldSet legend={words.contacts}>
        <ContactFields people={suggestions.people} names={{ ours: "contactOurs", theirs: "contactTheirs" }} />
      </FieldSet>
      <FieldSet legend={words.care}>
        <CareFields owners={suggestions.owners} />
      </FieldSet>
    </>
  );
}
