/** How long an agreement binds: the kind of term with what it needs, the notice period, the renewal. */
import { useText } from "#app/platform/text";
import { DayField, RadioField, SelectField, TextField } from "#app/ui/form/fields";
import type { EventType } from "#workflows/events";
import { renewals, termKinds } from "#workflows/parts/signing-schema";
import { useFieldText } from "./event-field";
import { ShownFor } from "./shown-for";

interface TermFieldsProps {
  type: EventType;
  prefix?: string;
  optional?: boolean;
}

const until = ["until"] as const;
const years = ["years"] as const;

export function TermFields({ type, prefix = "", optional = false }: TermFieldsProps) {
  const t = useText();
  const words = useFieldText(type, prefix);
  return (
    <>
      <RadioField
        {...words("termKind", optional)}
        options={termKinds.map((value) => ({ value, label: t.workflow.termKinds[value] }))}
      />
      <ShownFor field={`${prefix}termKind`} is={until}>
        <DayField {...words("termUntil")} />
      </ShownFor>
      <ShownFor field={`${prefix}termKind`} is={years}>
        <TextField {...words("termYears")} inputMode="numeric" width="s" />
      </ShownFor>
    </>
  );
}

export function NoticeFields({ type, prefix = "", optional = false }: TermFieldsProps) {
  const t = useText();
  const words = useFieldText(type, prefix);
  const units = (["months", "days"] as const).map((value) => ({ value, label: t.workflow.noticeUnits[value] }));
  return (
    <>
      <div className="pair even">
        <TextField {...words("noticeCount", true)} inputMode="numeric" width="s" />
        <SelectField {...words("noticeUnit", true)} options={units} />
      </div>
      <RadioField
        {...words("renewal", optional)}
        options={renewals.map((value) => ({ value, label: t.workflow.renewals[value] }))}
      />
    </>
  );
}
