/** The scorecard: each criterion with its score and the evidence beside it, then what follows from it. */
import { useText } from "#app/platform/text";
import { DayField, FieldSet, HiddenField, LongTextField, RadioField, TextField } from "#app/ui/form/fields";
import { Notice } from "#app/ui/notice";
import { results } from "#workflows/parts/evaluation-schema";
import { type EventFieldsProps, useFieldText } from "./event-field";

export function EvaluationFields({ type, prefix = "", today, around }: EventFieldsProps) {
  const t = useText();
  const words = useFieldText(type, prefix);
  const forms = t.agreementForms.evaluation;
  const criteria = around.criteria ?? [];
  return (
    <>
      <DayField {...words("on")} max={today} />
      <TextField {...words("by")} />
      <FieldSet legend={words("scores").label} hint={forms.legend}>
        {criteria.length === 0 ? <Notice tone="warn">{forms.noCriteria}</Notice> : null}
        {criteria.map(({ key, name }, index) => (
          <Criterion
            key={key}
            row={`${prefix}scores.${index}`}
            criterion={key}
            name={name}
            evidence={words("scores.evidence").label}
          />
        ))}
      </FieldSet>
      <FieldSet legend={forms.conclusion}>
        <RadioField
          {...words("result")}
          options={results.map((value) => ({ value, label: t.workflow.results[value] }))}
        />
        <LongTextField {...words("summary", true)} />
      </FieldSet>
    </>
  );
}

interface CriterionProps {
  row: string;
  criterion: string;
  name: string;
  evidence: React.ReactNode;
}

function Criterion({ row, criterion, name, evidence }: CriterionProps) {
  const t = useText();
  return (
    <div className="criterion">
      <HiddenField name={`${row}.criterion`} value={criterion} />
      <RadioField
        name={`${row}.score`}
        label={name}
        options={t.agreementForms.evaluation.scores.map((label, score) => ({ value: `${score}`, label }))}
      />
      <LongTextField
        name={`${row}.evidence`}
        label={
          <>
            {evidence}
            <span className="visually-hidden">: {name}</span>
          </>
        }
        rows={5}
      />
    </div>
  );
}
