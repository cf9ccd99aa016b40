/** Verbs about people: adding and editing them. Their posts have a file of their own. */
import { and, asc, eq, sql } from "drizzle-orm";
import type { PersonDetails } from "#app/people/forms";
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
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Executor, Tx } from "#db/client.server";
import { people, personNames } from "#db/schema";

/** Adds a person. Two people may have the same name: their posts tell them apart. */
export async function addPerson(ctx: Ctx, input: PersonDetails): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { names, ...columns } = input;
    const [row] = await tx
      .insert(people)
      .values({ ...columns, createdAt: ctx.now })
      .returning({ id: people.id });
    const { id } = row as { id: string };
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
  { version, ...yours }: PersonDetails & { version: number },
): Promise<Outcome<{ id: string; version: number } & Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const theirs = await lockedPerson(tx, id);
    const present = { version: theirs.version, fields: theirs.details };
    const laid = await layOver(tx, { type: "person", id }, present, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ id, version: theirs.version, beside });

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
  return { version, details: { ...columns, names: await personNamesOf(tx, id) } };
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
