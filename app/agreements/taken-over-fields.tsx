/** What is known of an agreement that already lives: where it stands, its signing, term, pilot and end. All but the step may stay open. */
import { useText } from "#app/platform/text";
import { DayField, FieldSet, LongTextField, RadioField, TextField } from "#app/ui/form/fields";
import { outcomes } from "#workflows/parts/pilot-schema";
import { entrySteps } from "#workflows/parts/record-schema";
import { type EventFieldsProps, useFieldText } from "./event-field";
import { ShownFor } from "./shown-for";
import { SignatoryFields } from "./signatory-fields";
import { stepsWith } from "./taken-over-steps";
import { NoticeFields, TermFields } from "./term-fields";
import { TextLanguages } from "./text-languages";

/** Where it stands: the question that decides what else is asked. */
export function StepField({ type, prefix = "" }: Pick<EventFieldsProps, "type" | "prefix">) {
  const t = useText();
  const words = useFieldText(type, prefix);
  return (
    <RadioField
      {...words("step")}
      options={entrySteps.map((value) => ({ value, label: t.workflow.entrySteps[value] }))}
    />
  );
}

/** The facts, by part of its life. */
export function FactFields(props: EventFieldsProps) {
  const { type, prefix = "", today, around } = props;
  const t = useText();
  const words = useFieldText(type, prefix);
  const forms = t.agreementForms.takeOver;
  const step = `${prefix}step`;
  return (
    <>
      <DayField {...words("proposedOn", true)} max={today} />
      <ShownFor field={step} is={stepsWith.signing}>
        <FieldSet legend={forms.signing} hint={forms.onlyIf.signing}>
          <DayField {...words("signedOn", true)} max={today} />
          <TextField {...words("place", true)} />
          <TextField {...words("occasion", true)} />
          <SignatoryFields {...props} around={around} />
          <TextLanguages prefix={prefix} optional />
        </FieldSet>
        <FieldSet legend={forms.term}>
          <DayField {...words("effectiveOn", true)} />
          <TermFields type={type} prefix={prefix} optional />
          <NoticeFields type={type} prefix={prefix} optional />
        </FieldSet>
      </ShownFor>
      <ShownFor field={step} is={stepsWith.pilot}>
        <FieldSet legend={forms.pilot} hint={forms.onlyIf.pilot}>
          <LongTextField {...words("question", true)} rows={2} />
          <LongTextField {...words("scope", true)} rows={2} />
          <div className="pair even">
            <TextField {...words("leadOurs", true)} />
            <TextField {...words("leadTheirs", true)} />
          </div>
          <div className="pair even">
            <DayField {...words("firstOn", true)} />
            <DayField {...words("lastOn", true)} />
          </div>
          <RadioField
            {...words("outcome", true)}
            options={outcomes.map((value) => ({ value, label: t.workflow.outcomes[value] }))}
          />
        </FieldSet>
      </ShownFor>
      <ShownFor field={step} is={stepsWith.end}>
        <FieldSet legend={forms.end} hint={forms.onlyIf.end}>
          <DayField {...words("endedOn", true)} max={today} />
          <LongTextField {...words("endReason", true)} rows={2} />
        </FieldSet>
      </ShownFor>
    </>
  );
}

/** The whole form of the event, as a correction shows it. */
export function TakenOverFields(props: EventFieldsProps) {
  const words = useFieldText(props.type, props.prefix);
  return (
    <>
      <StepField {...props} />
      <TextField {...words("source")} />
      <FactFields {...props} />
    </>
  );
}
