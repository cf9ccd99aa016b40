/** The fields of any event's form: made from its schema where it is flat, written by hand where it is not. */
import { formFields } from "#workflows/events";
import type { Field } from "#workflows/fields";
import { DecisionFields } from "./decision-fields";
import { EvaluationFields } from "./evaluation-fields";
import { EventField, type EventFieldsProps } from "./event-field";
import { InheritanceFields } from "./inheritance-fields";
import { OpinionsFields } from "./opinions-fields";
import { PilotFields } from "./pilot-fields";
import { ShownFor } from "./shown-for";
import { SigningFields } from "./signing-fields";
import { TakenOverFields } from "./taken-over-fields";

const byHand = {
  opinionsAsked: OpinionsFields,
  signed: SigningFields,
  pilotStarted: PilotFields,
  evaluated: EvaluationFields,
  decided: DecisionFields,
  inheritanceDecided: InheritanceFields,
  takenOver: TakenOverFields,
} as const;

/** The kind of term that asks for a field. */
const termOf: Record<string, readonly string[]> = { termUntil: ["until"], termYears: ["years"] };

export function EventFields(props: EventFieldsProps) {
  const { type, today } = props;
  if (type in byHand) {
    const Fields = byHand[type as keyof typeof byHand];
    return <Fields {...props} />;
  }
  return (formFields(type, today) ?? []).map((field) => <Flat key={field.name} field={field} {...props} />);
}

function Flat({ field, type, prefix = "", around }: EventFieldsProps & { field: Field }) {
  const shown = <EventField type={type} prefix={prefix} field={field} around={around} />;
  const only = termOf[field.name];
  return only ? (
    <ShownFor field={`${prefix}termKind`} is={only}>
      {shown}
    </ShownFor>
  ) : (
    shown
  );
}
