/**
 * Fields that only some answers need. Before scripts arrive all are there; afterwards only those the chosen answer needs,
 * and the others are not sent.
 */
import { type ReactNode, useEffect, useRef, useState } from "react";

interface ShownForProps {
  /** The name of the question. */
  field: string;
  /** The answers that need these fields. */
  is: readonly string[];
  children: ReactNode;
}

export function ShownFor({ field, is, children }: ShownForProps) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const form = frame.current?.closest("form");
    if (!form) return;
    const look = () => setShown(is.includes(chosenIn(form, field)));
    look();
    form.addEventListener("change", look);
    return () => form.removeEventListener("change", look);
  }, [field, is]);
  return (
    <fieldset ref={frame} className="shown-for" hidden={!shown} disabled={!shown}>
      {children}
    </fieldset>
  );
}

/** Read from the controls themselves: a question inside fields that are switched off still has its answer. */
function chosenIn(form: HTMLFormElement, field: string): string {
  const controls = form.elements.namedItem(field);
  if (controls instanceof RadioNodeList || controls instanceof HTMLSelectElement) return controls.value;
  return controls instanceof HTMLInputElement && controls.checked ? controls.value : "";
}
