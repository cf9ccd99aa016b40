/** The form that puts a recorded succession right, and where it is taken back. */
import { Link } from "@remix-run/react";
import type { z } from "zod";
import { successionDaysForm, successionEditForm } from "#app/organisations/forms";
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DefinitionList } from "#app/ui/definition-list";
import { DayField, HiddenField, LookupField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { useViewer } from "#app/ui/viewer";
import { takeBackPath } from "./paths";
import type { RecordedSuccession } from "./recorded-queries.server";

interface CorrectSuccessionProps {
  organisationId: string;
  recorded: RecordedSuccession;
  suggestions: Suggestion[];
  today: string;
}

export function CorrectSuccession({ organisationId, recorded, suggestions, today }: CorrectSuccessionProps) {
  const t = useText();
  const words = t.organisations;
  const mend = t.succession.mend;
  const { version, successor, on, act, source, decided } = recorded;
  const schema: z.ZodType = decided ? successionDaysForm : successionEditForm;
  const form = usePageForm({ schema, values: { successor: successor.label, on, act } });
  return (
    <>
      <PageForm form={form} fieldLabels={{ successor: words.successor, on: words.successionDay, act: words.act }}>
        <HiddenField name="version" value={version} />
        {decided ? (
          <DefinitionList
            wide
            items={[
              {
                term: words.successor,
                detail: (
                  <Link className="link" to={`/organisations/${successor.id}`}>
                    {successor.name}
                  </Link>
                ),
                note: mend.decided,
              },
            ]}
          />
        ) : (
          <LookupField
            name="successor"
            label={words.successor}
            hint={words.successorHint}
            listId="organisations"
            options={suggestions.map(({ value, note }) => ({ value, label: note }))}
          />
        )}
        <DayField name="on" label={words.successionDay} max={today} />
        <TextField name="act" label={words.act} hint={words.actHint} optional />
        {source ? <p className="small muted">{mend.source(source)}</p> : null}
        <SubmitButton cancelTo={`/organisations/${organisationId}`}>{mend.save}</SubmitButton>
      </PageForm>
      <TakeBackCard organisationId={organisationId} />
    </>
  );
}

function TakeBackCard({ organisationId }: { organisationId: string }) {
  const mend = useText().succession.mend;
  const decide = useViewer()?.may.decide;
  return (
    <Card title={mend.inError}>
      <p className="small">{decide ? mend.inErrorText : mend.forManagers}</p>
      {decide ? (
        <p className="after">
          <ButtonLink small to={takeBackPath(organisationId)}>
            {mend.takeBack}
          </ButtonLink>
        </p>
      ) : null}
    </Card>
  );
}
