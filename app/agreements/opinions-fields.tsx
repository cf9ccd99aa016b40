/** Whom to ask for an opinion and when the letters were sent, with the day the answers will be due. */
import { type FormEvent, useState } from "react";
import { cited } from "#app/platform/cited";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { FieldRows } from "#app/ui/form/field-rows";
import { DayField, LookupField, TextField } from "#app/ui/form/fields";
import type { DueDays } from "./event-around.server";
import { type EventFieldsProps, useFieldText } from "./event-field";

export function OpinionsFields({ type, prefix = "", today, around }: EventFieldsProps) {
  const t = useText();
  const words = useFieldText(type, prefix);
  const forms = t.agreementForms.opinions;
  const cutOff = around.due?.cutOffHour ?? null;
  const [sent, setSent] = useState(today);
  const [hour, setHour] = useState("");
  const read = ({ target }: FormEvent<HTMLDivElement>) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === "date") setSent(target.value);
    else setHour(target.value);
  };
  const isLate = cutOff !== null && hour.trim() !== "" && Number(hour) >= cutOff;
  return (
    <>
      <div className="stack-s" onChange={read}>
        <DayField {...words("on")} max={today} />
        {cutOff === null ? null : (
          <TextField {...words("hour", true)} hint={forms.cutOff(cutOff)} inputMode="numeric" width="s" />
        )}
        {around.due === undefined ? null : <Due due={around.due} sent={sent} isLate={isLate} />}
      </div>
      {around.suggested ? <Suggested around={around} /> : null}
      <FieldRows
        name={`${prefix}bodies`}
        legend={words("bodies").label}
        max={40}
        addLabel={forms.add}
        rowLabel={forms.row}
      >
        {(row, index) => (
          <LookupField
            {...words("bodies.name")}
            name={`${row}.name`}
            listId={`bodies-${index}`}
            options={(around.suggested ?? []).map(({ name, note }) => ({ value: name, label: note }))}
          />
        )}
      </FieldRows>
    </>
  );
}

function Due({ due, sent, isLate }: { due: DueDays | null; sent: string; isLate: boolean }) {
  const t = useText();
  const words = t.agreementForms.opinions;
  if (!due) return <p className="hint">{words.noPolicy}</p>;
  const day = (isLate ? due.bySentLate : due.bySent)[sent];
  return (
    <p className="hint" aria-live="polite">
      {day ? `${words.due(formatDay(t, sent), formatDay(t, day, { weekday: true }))} ` : ""}
      {words.dueBasis(due.number, words.units[due.unit], cited(t, due.source))}
    </p>
  );
}

function Suggested({ around }: Pick<EventFieldsProps, "around">) {
  const t = useText();
  const words = t.agreementForms.opinions;
  const asked = new Set(around.asked);
  return (
    <div className="suggested">
      {asked.size > 0 ? (
        <>
          <strong>{words.asked}</strong>
          <ul className="bullets">
            {[...asked].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
      <strong>{words.suggested}</strong>
      <ul className="bullets">
        {(around.suggested ?? [])
          .filter(({ name }) => !asked.has(name))
          .map(({ name, note }) => (
            <li key={name}>
              {name}
              {note ? <span className="hint"> {note}</span> : null}
            </li>
          ))}
      </ul>
    </div>
  );
}
