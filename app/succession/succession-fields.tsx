/** What is said of a succession: by whom, since when, by which act. Its successor stands instead of the field once something hangs on it. */
import type { ReactNode } from "react";
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { DayField, LookupField, TextField } from "#app/ui/form/fields";

interface SuccessionFieldsProps {
  suggestions: Suggestion[];
  today: string;
  /** Shown in place of the field. */
  successor?: ReactNode;
}

export function SuccessionFields({ suggestions, today, successor }: SuccessionFieldsProps) {
  const words = useText().organisations;
  return (
    <>
      {successor ?? (
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
    </>
  );
}
