/** What this browser sent last, held until it was answered: the page of a failure offers to send it again. */

export interface Sent {
  action: string;
  fields: [name: string, value: string][];
}

let held: Sent | undefined;

/** Holds what a form is about to send. Files cannot be held. */
export function holdSent(form: HTMLFormElement, button: HTMLElement | null): void {
  const fields = [...new FormData(form, button)].filter(
    (field): field is [string, string] => typeof field[1] === "string",
  );
  const { pathname, search } = new URL(form.action, window.location.href);
  held = { action: `${pathname}${search}`, fields };
}

/** Another page follows, so it was answered. */
export const letGoElsewhere = (pathname: string) => {
  if (held && held.action.split("?", 1)[0] !== pathname) held = undefined;
};

/** It was answered. */
export const letGoOfSent = () => {
  held = undefined;
};

/** What was sent and not answered. Nothing on the server. */
export const lastSent = (): Sent | undefined => held;
