/** The form that puts a recorded succession right, and where it is taken back. */
import { Link } from "@remix-run/react";
import type { z } from "zod";
import { successionDaysForm, successionEditForm } from "#app/organisations/forms";
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DefinitionList } from "#app/ui/definition-list";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { useViewer } from "#app/ui/viewer";
import { takeBackPath } from "./paths";
import type { RecordedSuccession } from "./recorded-queries.server";
import { SuccessionFields } from "./succession-fields";

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
        <SuccessionFields
          suggestions={suggestions}
          today={today}
          successor={decided ? <DecidedOn successor={successor} /> : undefined}
        />
        {source ? <p className="small muted">{mend.source(source)}</p> : null}
        <SubmitButton cancelTo={`/organisations/${organisationId}`}>{mend.save}</SubmitButton>
      </PageForm>
      <TakeBackCard organisationId={organisationId} />
    </>
  );
}

function DecidedOn({ successor }: Pick<RecordedSuccession, "successor">) {
  const t = useText();
  const detail = (
    <Link className="link" to={`/organisations/${successor.id}`}>
      {successor.name}
    </Link>
  );
  return <DefinitionList wide items={[{ term: t.organisations.successor, detail, note: t.succession.mend.decided }]} />;
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
