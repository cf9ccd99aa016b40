/** Who does a deed when, and with which form: the same for the play in memory and for the verbs. Pure. */
import type { NewCommitment } from "#app/commitments/commitments.server";
import type { Closing } from "#app/commitments/forms";
import { momentAt } from "#workflows/calendar/moment";
import { events } from "#workflows/events";
import { kindOf } from "#workflows/kinds";
import type { Deed } from "./deeds";
import type { Life } from "./life";
import { numbered } from "./names";
import type { At } from "./record";
import { type Setting, users } from "./world";

export const machineFor = (life: Life) => kindOf(life.input.kind)?.machine ?? "agreement";

/** The moment of a step of a life, from 0: the opening. */
export const momentOf = (setting: Setting, life: Life, day: string, index: number): Date =>
  new Date(momentAt(day, "09:00", setting.timeZone).getTime() + (index * 60 + (life.number % 60)) * 1000);

export const lastMoment = ({ today, timeZone }: Setting): At => ({
  now: momentAt(today, "12:00", timeZone),
  today,
  actor: { id: "00000000-0000-4000-8000-000000000001" },
});

/** Who records a step: what a manager decides is a manager's, everything else the life's own officer's. */
export function actorOf(
  setting: Setting,
  life: Life,
  deed: Deed,
): { id: string; name: string; role: "officer" | "manager" } {
  const role = deed.do === "event" && events[deed.type].by === "manager" ? "manager" : "officer";
  const [first, ...others] = users(setting).filter((user) => user.role === role);
  const named = role === "officer" ? [first, ...others].find((user) => user?.id === life.by) : first;
  if (!named) throw new Error(`no ${role} records here`);
  return { id: named.id, name: named.name, role };
}

/** The form of an event as somebody would type it: an evaluation scores every criterion in use. */
export function formOf(
  { values }: Extract<Deed, { do: "event" }>,
  criteria: readonly string[],
): Record<string, unknown> {
  if (values.scores !== "all") return values;
  const scores = criteria.map((criterion, at) => ({ criterion, score: (at % 4) + 1, evidence: "As the reports say." }));
  return { ...values, scores };
}

/** A commitment as the verb takes it, without its agreement. */
export const promiseOf = (
  { text, side, dueOn, recurs, target }: Extract<Deed, { do: "promise" }>,
  ownerId: string,
): Omit<NewCommitment, "agreementId"> => ({
  ...{ text, clause: null, side, organisationId: null, ownerId, personId: null, dueOn, recurs, recursUntil: null },
  ...{ measure: target === null ? null : "Places for trainees", target, unit: null, evidenceRequired: false },
  ...{ difficulties: null, meetingId: null, visitId: null },
});

/** What became of it, as its form says it. */
export const closingOf = ({ on, how, note }: Extract<Deed, { do: "keep" }>, version: number): Closing => ({
  ...{ how, on, note, value: null, evidence: null, version },
});

/** A meeting as the verb takes it. */
export const meetingOf = (life: Life, deed: Extract<Deed, { do: "meet" }>) => ({
  key: deed.key,
  firstOn: deed.on,
  lastOn: null,
  titleEn: deed.title.en,
  titleVi: deed.title.vi,
  place: `Place ${numbered((life.number % 400) + 1)}`,
  sourceId: null,
  personIds: deed.personIds,
  agreementIds: [life.id],
  organisationIds: deed.organisationIds,
});
