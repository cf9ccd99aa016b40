/** What decisions and plans read besides an agreement itself, read once for all of them. */
import { eq, isNull } from "drizzle-orm";
import { readReckoning } from "#app/deadlines/derive-deadlines.server";
import { ourOrganisations } from "#app/organisations/answers.server";
import type { OfficeSettings } from "#app/platform/context.server";
import type { ReminderFacts } from "#app/reminders/facts";
import { readReminderFacts } from "#app/reminders/facts.server";
import type { Tx } from "#db/client.server";
import { scorecardCriteria, users } from "#db/schema";
import { deadlineKinds } from "#workflows/deadlines/deadline";
import type { Reckoning } from "#workflows/deadlines/facts";

export interface Register {
  office: OfficeSettings;
  reckoning: Reckoning;
  /** Keys of what an evaluation scores, in order. */
  criteria: string[];
  /** Organisations that are ours. */
  ours: ReadonlySet<string>;
  reminders: ReminderFacts;
  /** Of these, whom the verbs read for an agreement: its owner, deputies, and managers. */
  usersFor: (ownerId: string | null) => ReminderFacts["users"];
}

/** Reads it. Users and organisations are there already; nothing was suppressed or answered yet. */
export async function readRegister(tx: Tx, office: OfficeSettings): Promise<Register> {
  const people = await tx.select({ id: users.id }).from(users).where(eq(users.system, false));
  const criteria = await tx
    .select({ key: scorecardCriteria.key })
    .from(scorecardCriteria)
    .where(isNull(scorecardCriteria.retiredOn))
    .orderBy(scorecardCriteria.position);
  // One deadline of each kind for each person: then every policy and everybody is among what is read.
  const asked = deadlineKinds.flatMap((kind) =>
    people.map(({ id }) => ({
      ...{ id: "00000000-0000-4000-8000-000000000000", kind, dueOn: "2000-01-01", closedWhy: null, open: true },
      ...{ acknowledged: false, agreementId: null, ownerId: id, assigneeId: null, confidential: false },
    })),
  );
  const reminders = await readReminderFacts(tx, asked, office);
  return {
    office,
    usersFor: usersOf(reminders.users),
    reckoning: await readReckoning(tx, office.country),
    criteria: criteria.map(({ key }) => key),
    ours: await ourOrganisations(tx, office.organisationId),
    reminders,
  };
}

function usersOf(all: ReminderFacts["users"]): Register["usersFor"] {
  const known = new Map<string | null, ReminderFacts["users"]>();
  return (ownerId) => {
    const before = known.get(ownerId);
    if (before) return before;
    const deputyId = ownerId && all.get(ownerId)?.deputyId;
    const users = new Map([...all].filter(([id, { role }]) => id === ownerId || id === deputyId || role === "manager"));
    known.set(ownerId, users);
    return users;
  };
}
