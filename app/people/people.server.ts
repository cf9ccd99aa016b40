/** Verbs about people: adding and editing them. Their posts have a file of their own. */
import { and, asc, eq, sql } from "drizzle-orm";
import type { NewPerson, PersonDetails } from "#app/people/forms";
import { refreshPersonSearch } from "#app/people/lookup.server";
import { presentPeople } from "#app/people/present.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import type { LocalName } from "#app/platform/record-fields";
import { done, type Outcome, type Problems, refuse } from "#app/platform/refusals";
import type { Executor, Tx } from "#db/client.server";
import { people, personNames } from "#db/schema";

/**
 * Adds a person. Two people may have the same name: their posts tell them apart. Email or telephone are held since today, where no
 * other day is given. `ofForm`: the same form sent twice is one person.
 */
export async function addPerson(
  ctx: Ctx,
  given: NewPerson,
  ofForm: string | null = null,
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const input = { ...given, contactSince: given.contactSince ?? heldSince(ctx, given) };
    const problems = await personProblems(tx, ctx, null, input);
    if (problems) return refuse({ code: "input", problems });
    const { names, ...columns } = input;
    const [row] = await tx
      .insert(people)
      .values({ ...(ofForm ? { id: ofForm } : {}), ...columns, createdAt: ctx.now })
      .onConflictDoNothing({ target: people.id })
      .returning({ id: people.id });
    if (!row) return done({ id: ofForm ?? "" });
    const { id } = row;
    await writeNames(tx, id, names);
    await refreshPersonSearch(tx, id);
    await recordActivity(tx, ctx, {
      subjectType: "person",
      subjectId: id,
      verb: "personAdded",
      changes: firstValues(input),
      version: 1,
    });
    return done({ id });
  });
}

/** Edits a person from the version the form was opened on: see `mergeEdits` for what happens to others' changes. */
export async function editPerson(
  ctx: Ctx,
  id: string,
  { version, ...given }: PersonDetails & { version: number },
): Promise<Outcome<{ id: string; version: number } & Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const theirs = await lockedPerson(tx, id);
    const present = { version: theirs.version, fields: theirs.details };
    // Left blank, they are held since when they were.
    const held = given.email || given.telephone ? theirs.details.contactSince : null;
    const yours = { ...given, contactSince: given.contactSince ?? held };
    const laid = await layOver(tx, { type: "person", id }, present, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ id, version: theirs.version, beside });

    const problems = await personProblems(tx, ctx, id, merged);
    if (problems) return refuse({ code: "input", problems });
    if (merged.contactSince === null && heldSince(ctx, merged)) {
      merged.contactSince = ctx.today;
      changes.contactSince = [null, ctx.today];
    }

    const { names, ...columns } = merged;
    const next = theirs.version + 1;
    await tx
      .update(people)
      .set({ ...columns, version: next })
      .where(eq(people.id, id));
    if (changes.names) {
      await tx.delete(personNames).where(eq(personNames.personId, id));
      await writeNames(tx, id, names);
    }
    await refreshPersonSearch(tx, id);
    await recordActivity(tx, ctx, {
      subjectType: "person",
      subjectId: id,
      verb: "personEdited",
      changes,
      version: next,
    });
    return done({ id, version: next, beside });
  });
}

/** Since when contact data are held that come in now; null where there are none. */
const heldSince = (ctx: Ctx, { email, telephone }: Pick<PersonDetails, "email" | "telephone">) =>
  email || telephone ? ctx.today : null;

/** Contact data cannot be held since a day to come; the back-up is somebody else who is there. */
async function personProblems(
  tx: Tx,
  ctx: Ctx,
  id: string | null,
  { contactSince, backupId }: Partial<PersonDetails>,
): Promise<Problems | null> {
  if (contactSince && contactSince > ctx.today) return { contactSince: "dayInFuture" };
  if (!backupId) return null;
  if (backupId === id) return { backup: "backupItself" };
  const [backup] = isId(backupId)
    ? await tx
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.id, backupId), presentPeople()))
    : [];
  return backup ? null : { backup: "notFoundByName" };
}

/** The row under lock, as its form shows it. */
export async function lockedPerson(tx: Tx, id: string): Promise<{ version: number; details: PersonDetails }> {
  if (!isId(id)) notFound();
  const [row] = await tx
    .select()
    .from(people)
    .where(and(eq(people.id, id), presentPeople()))
    .for("update");
  if (!row) notFound();
  const { id: _, searchText: __, createdAt: ___, mergedIntoId: ____, erasedAt: _____, version, ...columns } = row;
  return { version, details: { ...columns, names: await personNamesOf(tx, id) } as PersonDetails };
}

/** Names in other languages, in a steady order. */
export async function personNamesOf(db: Executor, personId: string): Promise<LocalName[]> {
  return db
    .select({ language: personNames.language, name: personNames.name })
    .from(personNames)
    .where(eq(personNames.personId, personId))
    .orderBy(asc(sql`${personNames.language} || ${personNames.name} collate "C"`));
}

async function writeNames(tx: Tx, personId: string, names: LocalName[]): Promise<void> {
  if (names.length > 0) await tx.insert(personNames).values(names.map((name) => ({ personId, ...name })));
}
