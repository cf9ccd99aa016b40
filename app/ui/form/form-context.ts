/** What the fields of a form share. */
import { createContext, useContext, useState } from "react";
import { problemText } from "#app/platform/problem-text";
import type { Problems, Refusal } from "#app/platform/refusals";
import { useText } from "#app/platform/text";
import { fieldId } from "#app/ui/error-summary";
import { valueAt } from "#app/ui/form/values";

export interface FormState {
  /** What the fields begin with: what was typed before a refusal, else the record. */
  values: unknown;
  /** Whether the values are what somebody typed and was refused. */
  retried: boolean;
  problems: Problems;
  refusal?: Refusal;
  sending: boolean;
  /** Rows moved: problems of that part no longer stand where they belong. */
  forget: (name: string) => void;
}

const FormContext = createContext<FormState | null>(null);

export const FormStateProvider = FormContext.Provider;

export function useFormState(): FormState {
  const state = useContext(FormContext);
  if (!state) throw new Error("A field stands outside a PageForm");
  return state;
}

/** What one field needs: ids, its problem in words, what describes it, and what it begins with. */
export function useField(name: string, hasHint: boolean) {
  const form = useFormState();
  const t = useText();
  const id = fieldId(name);
  const problem = form.problems[name];
  // Kept as it was at first: a row that moves, or a refusal, must not write over what is being typed.
  const [initial] = useState(() => valueAt(form.values, name));
  const described = [hasHint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return {
    id,
    initial,
    problem: problem && problemText(t, problem),
    aria: { "aria-describedby": described || undefined, "aria-invalid": problem ? (true as const) : undefined },
  };
}
