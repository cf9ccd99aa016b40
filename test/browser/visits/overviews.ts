/** What is seen of many agreements at once, and their deadlines. */
import { agreement, noPage, type Visit } from "./visit";

export const overviews: Record<string, Visit | null> = {
  "": agreement(() => ["/", "/?whose=office"]),
  "today/seen": noPage,
  "deadlines/export": noPage,
  "commitments/export": noPage,
  "pipeline/map/export": noPage,
  "exports/too-long": agreement(() => "/exports/too-long"),
  pipeline: agreement(() => [
    "/pipeline",
    "/pipeline?stage=ended",
    "/pipeline?view=no",
    "/pipeline?view=table",
    "/pipeline?view=timeline",
    "/pipeline?view=map",
    "/pipeline?view=map&ours=yes&zoom=2",
    "/pipeline?view=timeline&zoom=week",
  ]),
  dashboard: agreement(() => [
    "/dashboard",
    "/dashboard?period=12m&quarters=12&owner=nobody",
    "/dashboard?period=own&first=2026-02-30&last=2026-03-01",
    "/dashboard?period=soon",
  ]),
  "figures/:figure": agreement(() => [
    "/figures/stage?bucket=signed",
    "/figures/trend?quarters=12",
    "/figures/opinions?bucket=waiting&period=12m&owner=nobody",
    "/figures/missing?bucket=signatories",
    "/figures/stage?bucket=no",
  ]),
  "figures/:figure/export": noPage,
  "pipeline/lane": noPage,
  "pipeline/export": noPage,
  deadlines: agreement(() => [
    "/deadlines",
    "/deadlines?whose=office&view=calendar",
    "/deadlines?whose=office&view=timeline",
    "/deadlines?whose=office&state=closed",
    "/deadlines?state=no",
  ]),
  "deadlines/:id": agreement(({ deadline, deadlineMoved, deadlineDone }) =>
    [deadline, deadlineMoved, deadlineDone].map(String),
  ),
  "deadlines/:id/move": agreement(({ deadline }) => `${deadline}/move`),
  "deadlines/:id/move-back": agreement(({ deadline, deadlineMoved }) => [
    `${deadline}/move-back`,
    `${deadlineMoved}/move-back`,
  ]),
  "deadlines/:id/acknowledge": agreement(({ deadline }) => `${deadline}/acknowledge`),
  "deadlines/:id/done": agreement(({ deadline, deadlineMoved }) => [`${deadline}/done`, `${deadlineMoved}/done`]),
  "deadlines/:id/reopen": agreement(({ deadlineDone }) => `${deadlineDone}/reopen`),
};
