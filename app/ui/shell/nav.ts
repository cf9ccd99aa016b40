/** The pages in the navigation: only those that exist, and that this person may see. */
import type { Catalogue } from "#app/locales/catalogue";
import type { Viewer } from "#app/ui/viewer";

export interface NavItem {
  to: string;
  label: string;
}

export function navItems(t: Catalogue, viewer: Viewer): NavItem[] {
  const items = [
    { to: "/", label: t.shell.today },
    { to: "/agreements", label: t.shell.agreements },
    { to: "/pipeline", label: t.shell.pipeline },
    { to: "/dashboard", label: t.shell.dashboard },
    { to: "/organisations", label: t.shell.organisations },
    { to: "/people", label: t.shell.people },
    { to: "/visits", label: t.shell.visits },
    { to: "/commitments", label: t.shell.commitments },
    { to: "/deadlines", label: t.shell.deadlines },
    { to: "/tasks", label: t.shell.tasks },
    { to: "/documents", label: t.shell.documents },
    { to: "/reports", label: t.shell.reports },
  ];
  return viewer.may.settings ? [...items, { to: "/settings", label: t.shell.settings }] : items;
}
