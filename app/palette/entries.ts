/** Pages and actions that the palette offers this person, and what it shows of each. */
import type { Catalogue } from "#app/locales/catalogue";
import { navItems } from "#app/ui/shell/nav";
import type { Viewer } from "#app/ui/viewer";

export type EntryGroup = keyof Catalogue["palette"]["groups"];

export interface Entry {
  group: EntryGroup;
  /** Where choosing it goes. */
  to: string;
  label: string;
  /** What tells it apart from others of the same name. */
  note?: string;
  /** Of the label, where it is not the reader's. */
  language?: string;
}

/** Actions come before pages; both only where this person may. */
export function entriesOf(t: Catalogue, viewer: Viewer): Entry[] {
  const words = t.palette;
  const actions = viewer.may.write
    ? [
        { to: "/agreements/new", label: words.actions.newAgreement },
        { to: "/agreements/new/taken-over", label: words.actions.takeOver },
        { to: "/organisations/new", label: words.actions.newOrganisation },
        { to: "/people/new", label: words.actions.newPerson },
        { to: "/visits/new", label: words.actions.newVisit },
        { to: "/tasks/new", label: words.actions.newTask },
        { to: "/imports/new", label: words.actions.newImport },
      ]
    : [];
  const pages = [
    ...navItems(t, viewer),
    { to: "/search", label: words.pages.search },
    { to: "/gifts", label: words.pages.gifts },
    { to: "/views", label: words.pages.views },
    { to: "/completeness", label: words.pages.completeness },
    { to: "/notifications", label: words.pages.notifications },
    ...(viewer.may.write ? [{ to: "/imports", label: words.pages.imports }] : []),
    { to: "/preferences", label: t.shell.mySettings },
    { to: "/shortcuts", label: words.pages.shortcuts },
  ];
  return [
    ...[...actions, { to: "/reports/new", label: words.actions.newReport }].map((one) => ({
      group: "actions" as const,
      ...one,
    })),
    ...pages.map((one) => ({ group: "pages" as const, ...one })),
  ];
}
