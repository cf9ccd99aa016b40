/** The way back from the pages of a meeting: to its visit, where it has one. */
import type { Catalogue } from "#app/locales/catalogue";
import type { Crumb } from "#app/ui/page";

export function meetingCrumbs(
  t: Catalogue,
  meeting: { id: string; title: string; visit: { id: string; title: string } | null },
  label?: string,
): Crumb[] {
  const { visit, id, title } = meeting;
  return [
    { to: "/visits", label: t.visits.title },
    ...(visit ? [{ to: `/visits/${visit.id}`, label: visit.title }] : []),
    label === undefined ? { label: t.visits.meeting.crumb } : { to: `/meetings/${id}`, label: title },
    ...(label === undefined ? [] : [{ label }]),
  ];
}
