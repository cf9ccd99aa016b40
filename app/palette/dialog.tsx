/** A dialog over the page: the browser's own keeps the focus inside, closes with Escape and gives the focus back. */
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "#app/ui/button";

interface DialogProps {
  title: string;
  closeLabel: string;
  close: () => void;
  className: string;
  children: ReactNode;
}

export function Dialog({ title, closeLabel, close, className, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a click beside it does
    <dialog
      ref={ref}
      className={`over ${className}`}
      aria-labelledby={id}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div>
        <header>
          <h2 id={id}>{title}</h2>
          <Button type="button" kind="quiet" small onClick={close}>
            {closeLabel}
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
