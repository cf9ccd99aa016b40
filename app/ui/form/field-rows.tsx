/**
 * A repeated part of a form. Before scripts arrive there are blank rows to spare, afterwards rows are added and removed.
 * Blank rows are left out by the schema (`rowsOf`).
 */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { problemText } from "#app/platform/problem-text";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { fieldId } from "#app/ui/error-summary";
import { GroupFrame } from "#app/ui/form/field";
import { FormStateProvider, useFormState } from "#app/ui/form/form-context";
import { rowCount } from "#app/ui/form/values";

interface FieldRowsProps {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  /** Rows shown at first when there is nothing yet. */
  min?: number;
  max?: number;
  addLabel?: string;
  /** Counted from 1. */
  rowLabel: (number: number) => string;
  removeLabel?: (number: number) => string;
  /** `(row) => <TextField name={`${row}.name`} … />` */
  children: (row: string, index: number) => ReactNode;
}

/** Blank rows to spare where no script can add any. */
const spare = 3;

export function FieldRows(props: FieldRowsProps) {
  const { name, legend, hint, min = 1, max = 50, addLabel, rowLabel, removeLabel, children } = props;
  const t = useText();
  const form = useFormState();
  const frame = useRef<HTMLDivElement>(null);
  const { keys, scripted, isNew, add, remove } = useRows(Math.max(rowCount(form.values, name), min), max, frame);
  const id = fieldId(name);
  const problem = form.problems[name];

  const focusRow = (index: number) => {
    requestAnimationFrame(() => {
      rowsIn(frame.current)[index]?.querySelector<HTMLElement>(controls)?.focus();
    });
  };
  const addRow = () => {
    add();
    focusRow(keys.length);
  };
  const removeRow = (index: number) => {
    form.forget(name);
    remove(index);
    focusRow(Math.max(index - 1, 0));
  };

  return (
    <GroupFrame id={id} label={legend} hint={hint} problem={problem && problemText(t, problem)}>
      <div className="rows" ref={frame}>
        {keys.map((key, index) => (
          <fieldset key={key}>
            <legend className="visually-hidden">{rowLabel(index + 1)}</legend>
            <div className="row-head">
              <span aria-hidden="true">{rowLabel(index + 1)}</span>
              {scripted && keys.length > Math.min(min, 1) ? (
                <Button kind="quiet" small type="button" onClick={() => removeRow(index)}>
                  {removeLabel?.(index + 1) ?? t.ui.remove}
                </Button>
              ) : null}
            </div>
            {/* A number used again must not bring back what a removed row held. */}
            <FormStateProvider value={isNew(key) ? { ...form, values: undefined } : form}>
              {children(`${name}.${index}`, index)}
            </FormStateProvider>
          </fieldset>
        ))}
      </div>
      {scripted && keys.length < max ? (
        <Button type="button" onClick={addRow}>
          {addLabel ?? t.ui.addAnother}
        </Button>
      ) : null}
    </GroupFrame>
  );
}

const controls = "input:not([type=hidden]), select, textarea";
const rowsIn = (frame: HTMLElement | null) => [...(frame?.querySelectorAll<HTMLElement>(":scope > fieldset") ?? [])];

/** Whether somebody typed into a row, perhaps before scripts arrived. */
function isTouched(row: HTMLElement): boolean {
  const typed = "input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea";
  return [...row.querySelectorAll<HTMLInputElement>(typed)].some((field) => field.value !== "");
}

/** Rows by keys of their own, so that what is typed stays with its row when another is removed. */
function useRows(filled: number, max: number, frame: RefObject<HTMLElement>) {
  const [first] = useState(() => Math.min(filled + spare, max));
  const [keys, setKeys] = useState(() => Array.from({ length: first }, (_, index) => index));
  const [scripted, setScripted] = useState(false);
  const next = useRef(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when scripts have arrived
  useEffect(() => {
    const needed = Math.max(filled, rowsIn(frame.current).findLastIndex(isTouched) + 1);
    setScripted(true);
    setKeys((all) => all.slice(0, needed));
  }, []);
  return {
    keys,
    scripted,
    isNew: (key: number) => key >= first,
    add: () => setKeys((all) => [...all, next.current++]),
    remove: (index: number) => setKeys((all) => all.filter((_, at) => at !== index)),
  };
}
