/** The pages in the navigation: only those that exist, and that this person may see. */
import type { Catalogue } from "#app/locales/catalogue";
import type { Viewer } from "#app/ui/viewer";

export interface NavItem {
  to: string;
  label: string;
  /** Begins a group: a little room stands above it. */
  first?: true;
}

export function navItems(t: Catalogue, viewer: Viewer): NavItem[] {
  const items: NavItem[] = [
    { to: "/", label: t.shell.today },
    { to: "/agreements", label: t.shell.agreements },
    { to: "/pipeline", label: t.shell.pipeline },
    { to: "/dashboard", label: t.shell.dashboard },
    { to: "/organisations", label: t.shell.organisations, first: true },
    { to: "/people", label: t.shell.people },
    { to: "/visits", label: t.shell.visits },
    { to: "/commitments", label: t.shell.commitments, first: true },
    { to: "/deadlines", label: t.shell.deadlines },
    { to: "/tasks", label: t.shell.tasks },
    { to: "/documents", label: t.shell.documents, first: true },
    { to: "/reports", label: t.shell.reports },
  ];
  return viewer.may.settings ? [...items, { to: "/settings", label: t.shell.settings, first: true }] : items;
}
