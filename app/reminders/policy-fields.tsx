/** The questions of a reminder policy. What never counts for a kind is not asked. */
import { useText } from "#app/platform/text";
import { FieldRows } from "#app/ui/form/field-rows";
import { CheckField, ChecksField, FieldSet, HiddenField, SelectField, TextField } from "#app/ui/form/fields";
import { classOf } from "#workflows/deadlines/deadline";
import { audiences } from "./facts";
import { most } from "./forms";

interface PolicyFieldsProps {
  kind: string;
  version: number;
  /** For one agreement. */
  own?: boolean;
}

export function PolicyFields({ kind, version, own }: PolicyFieldsProps) {
  const words = useText().reminders;
  const { fields } = words;
  const asked = audiences.filter((one) => one !== "assignee" || kind === "taskDue" || kind === "commitmentDue");
  return (
    <>
      <HiddenField name="version" value={version} />
      <FieldSet legend={fields.stepsLegend}>
        <div className="stack">
          <TextField name="beforeDays" label={fields.beforeDays} hint={fields.beforeDaysHint} width="m" />
          <CheckField name="onDay" label={fields.onDay} />
          {classOf(kind) === "duty" ? (
            <>
              <WorkingDays name="overdueEvery" label={fields.overdueEvery} hint={fields.overdueHint} />
              <WorkingDays name="escalateAfter" label={fields.escalateAfter} hint={fields.escalateHint} />
            </>
          ) : (
            <p className="hint">{fields.notOverdue}</p>
          )}
        </div>
      </FieldSet>
      <FieldSet legend={fields.audienceLegend}>
        <div className="stack">
          <ChecksField
            name="audience"
            label={fields.audience}
            hint={fields.audienceHint}
            options={asked.map((value) => ({ value, label: words.audience[value] }))}
          />
          <Outsiders own={own} />
        </div>
      </FieldSet>
      <FieldSet legend={fields.howLegend}>
        <div className="stack">
          <CheckField name="stopsWhenAcknowledged" label={fields.stopsWhenAcknowledged} hint={fields.stopsHint} />
          <CheckField name="critical" label={fields.critical} hint={fields.criticalHint} />
        </div>
      </FieldSet>
    </>
  );
}

function WorkingDays(props: { name: string; label: string; hint: string }) {
  const { workingDays } = useText().reminders.fields;
  return <TextField {...props} inputMode="numeric" width="s" suffix={workingDays} />;
}

function Outsiders({ own }: { own?: boolean | undefined }) {
  const t = useText();
  const { fields } = t.reminders;
  const languages = [
    { value: "vi", label: t.languages.vi },
    { value: "en", label: t.languages.en },
  ];
  return (
    <FieldRows
      name="outsiders"
      legend={fields.outsiders}
      hint={own ? fields.ownOutsidersHint : fields.outsidersHint}
      min={0}
      max={most.outsiders}
      addLabel={fields.addOutsider}
      rowLabel={fields.outsider}
      removeLabel={fields.removeOutsider}
    >
      {(row) => (
        <>
          <TextField name={`${row}.name`} label={fields.name} spellCheck={false} />
          <TextField name={`${row}.address`} label={fields.address} type="email" inputMode="email" spellCheck={false} />
          <SelectField name={`${row}.locale`} label={fields.locale} options={languages} />
        </>
      )}
    </FieldRows>
  );
}
