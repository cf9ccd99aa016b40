/** Every shortcut of the keyboard, in one table: what listens to keys and the page that lists them both read it. */
import type { Catalogue } from "#app/locales/catalogue";
import type { Viewer } from "#app/ui/viewer";

/** Opens over whatever page is shown. */
export type Opening = "palette" | "help" | "search";

export interface Shortcut {
  /** One after the other: `["g", "a"]`. */
  keys: readonly string[];
  does: { go: string } | { open: Opening };
  label: (t: Catalogue) => string;
  writersOnly?: true;
}

const goTo = (key: string, page: string, name: (t: Catalogue) => string): Shortcut => ({
  keys: ["g", key],
  does: { go: page },
  label: (t) => t.palette.shortcuts.goTo(name(t)),
});

/** Those that fire on single keys; somebody can turn them off. `Ctrl+K` always opens the palette. */
export const singleKeys: readonly Shortcut[] = [
  { keys: ["?"], does: { open: "help" }, label: (t) => t.palette.shortcuts.help },
  { keys: ["/"], does: { open: "search" }, label: (t) => t.palette.shortcuts.search },
  {
    keys: ["n"],
    does: { go: "/agreements/new" },
    label: (t) => t.palette.shortcuts.newAgreement,
    writersOnly: true,
  },
  goTo("t", "/", (t) => t.shell.today),
  goTo("a", "/agreements", (t) => t.shell.agreements),
  goTo("p", "/pipeline", (t) => t.shell.pipeline),
  goTo("b", "/dashboard", (t) => t.shell.dashboard),
  goTo("o", "/organisations", (t) => t.shell.organisations),
  goTo("c", "/people", (t) => t.shell.people),
  goTo("d", "/deadlines", (t) => t.shell.deadlines),
  goTo("k", "/tasks", (t) => t.shell.tasks),
  goTo("r", "/reports", (t) => t.shell.reports),
];

/** What this person's keys do. */
export const shortcutsOf = (viewer: Pick<Viewer, "may">): Shortcut[] =>
  singleKeys.filter((one) => viewer.may.write || !one.writersOnly);

/** A second key counts as part of the same shortcut this long after the first, in milliseconds. */
const patience = 1500;

/**
 * Follows single keys: answers the shortcut that a key completes. A key that begins nothing, or comes too late after the
 * first, begins anew.
 */
export function followKeys(shortcuts: readonly Shortcut[]) {
  let pressed: string[] = [];
  let at = 0;
  return (key: string, now: number): Shortcut | undefined => {
    const begun = now - at <= patience ? [...pressed, key] : [key];
    at = now;
    for (const keys of begun.length > 1 ? [begun, [key]] : [begun]) {
      const possible = shortcuts.filter((one) => keys.every((each, index) => one.keys[index] === each));
      const complete = possible.find((one) => one.keys.length === keys.length);
      pressed = complete || possible.length === 0 ? [] : keys;
      if (complete) return complete;
      if (possible.length > 0) return undefined;
    }
    return undefined;
  };
}
