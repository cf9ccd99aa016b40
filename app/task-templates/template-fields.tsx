/** The fields of a template, for adding and editing alike. */
import type { Catalogue } from "#app/locales/catalogue";
import { useText } from "#app/platform/text";
import { taskPriorities } from "#app/tasks/forms";
import { LongTextField, RadioField, SelectField, TextField } from "#app/ui/form/fields";
import { kinds } from "#workflows/kinds";
import { templateEvents } from "#workflows/task-templates";
import { dueUnits } from "./forms";

export function TemplateFields() {
  const t = useText();
  const words = t.taskTemplates;
  return (
    <>
      <TextField name="en" label={words.english} lang="en" />
      <TextField name="vi" label={words.vietnamese} lang="vi" />
      <LongTextField name="itemsEn" label={words.itemsEnglish} hint={words.itemsHint} lang="en" optional />
      <LongTextField name="itemsVi" label={words.itemsVietnamese} hint={words.itemsVietnameseHint} lang="vi" optional />
      <SelectField
        name="event"
        label={words.eventField}
        hint={words.eventHint}
        blank={words.noEvent}
        options={templateEvents.map((event) => ({ value: event, label: t.workflow.events[event].past }))}
      />
      <SelectField
        name="agreementKind"
        label={words.kind}
        hint={words.kindHint}
        blank={words.anyKind}
        options={kinds.map(({ id }) => ({ value: id, label: t.workflow.kinds[id] }))}
      />
      <TextField name="dueDays" label={words.dueDays} hint={words.dueDaysHint} inputMode="numeric" width="s" optional />
      <RadioField
        name="dueUnit"
        label={words.dueUnit}
        inline
        options={dueUnits.map((value) => ({ value, label: words.units[value] }))}
      />
      <RadioField
        name="priority"
        label={words.priority}
        inline
        options={taskPriorities.map((value) => ({ value, label: words.priorities[value] }))}
      />
    </>
  );
}

/** Names of the fields, for comparing two versions. */
export const templateLabels = ({ taskTemplates: words }: Catalogue) => ({
  ...{ en: words.english, vi: words.vietnamese, itemsEn: words.itemsEnglish, itemsVi: words.itemsVietnamese },
  ...{ event: words.eventField, agreementKind: words.kind, priority: words.priority },
  ...{ dueDays: words.dueDays, dueUnit: words.dueUnit },
});
