/** What is decided after an evaluation, with the fields that the decision needs. */
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { DayField, FieldSet, LongTextField, LookupField, RadioField, TextField } from "#app/ui/form/fields";
import { Notice } from "#app/ui/notice";
import { decisions } from "#workflows/parts/evaluation-schema";
import { type EventFieldsProps, useFieldText } from "./event-field";
import { ShownFor } from "./shown-for";
import { TermFields } from "./term-fields";

const renewing = ["renew", "renewWithChanges"] as const;
const changing = ["renewWithChanges"] as const;
const steppingUp = ["stepUp"] as const;
const watching = ["watch"] as const;

export function DecisionFields({ type, prefix = "", today, around }: EventFieldsProps) {
  const t = useText();
  const words = useFieldText(type, prefix);
  const forms = t.agreementForms.decision;
  const question = `${prefix}decision`;
  const { evaluation } = around;
  const results: Record<string, string> = t.workflow.results;
  return (
    <>
      {evaluation ? (
        <Notice>{forms.evaluated(formatDay(t, evaluation.on), results[evaluation.result] ?? evaluation.result)}</Notice>
      ) : null}
      <RadioField
        {...words("decision")}
        options={decisions.map((value) => ({ value, label: t.workflow.decisions[value] }))}
      />
      <ShownFor field={question} is={renewing}>
        <FieldSet legend={forms.term}>
          <TermFields type={type} prefix={prefix} />
        </FieldSet>
      </ShownFor>
      <ShownFor field={question} is={changing}>
        <LongTextField {...words("changes")} />
      </ShownFor>
      <ShownFor field={question} is={steppingUp}>
        <LookupField
          {...words("successorId")}
          listId="successors"
          options={(around.agreements ?? []).map(({ value }) => ({ value }))}
        />
      </ShownFor>
      <ShownFor field={question} is={watching}>
        <DayField {...words("reviewOn")} />
      </ShownFor>
      <DayField {...words("on")} max={today} />
      <TextField {...words("by")} />
      <LongTextField {...words("reason")} />
    </>
  );
}
