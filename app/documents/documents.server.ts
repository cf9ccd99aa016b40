/** Verbs about documents that are there: describing, taking out of view, bringing back. A document one may not see is not there. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { documents, storedFiles } from "#db/schema";
import type { DocumentDetails } from "./forms";
import { ofSameRecord, settleLatest } from "./series.server";
import { withinRights } from "./visible.server";

/** Edits what is said of a document from the version the form was opened on. The file itself never changes: another one is a new version. */
export async function editDocument(
  ctx: Ctx,
  id: string,
  { version, ...yours }: DocumentDetails & { version: number },
): Promise<Outcome<{ version: number } & Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await locked(tx, ctx, id);
    if (row.removedAt) return refuse({ code: "rule", rule: "documentRemoved" });
    const { kind, title, language, authentic, datedOn, originalAt, note, pairedWithId } = row;
    const theirs = { kind, title, language, authentic, datedOn, originalAt, note, pairedWithId };
    const laid = await layOver(tx, { type: "document", id }, { version: row.version, fields: theirs }, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ version: row.version, beside });
    if (changes.pairedWithId && merged.pairedWithId) {
      const other = merged.pairedWithId;
      const pair = isId(other) && other !== id ? await ofSameRecord(tx, subjectIn(row), other) : undefined;
      if (!pair) return refuse({ code: "input", problems: { pairedWithId: "checkAnswer" } });
      // Two texts in one are not paired both ways.
      if (pair.pairedWithId === id) return refuse({ code: "input", problems: { pairedWithId: "pairedAlready" } });
      await pairAll(tx, ctx, row, pair.pairedWithId ?? pair.id);
      merged.pairedWithId = pair.pairedWithId ?? pair.id;
      changes.pairedWithId = [pairedWithId, merged.pairedWithId];
    }
    const next = row.version + 1;
    await tx
      .update(documents)
      .set({ ...merged, version: next })
      .where(eq(documents.id, id));
    await recordActivity(tx, ctx, { ...aboutOf(row), verb: "documentEdited", changes, version: next });
    return done({ version: next, beside });
  });
}

/** Texts in one are all paired with the first of them: what was paired with this one goes along to where it goes. */
async function pairAll(tx: Tx, ctx: Ctx, { id, agreementId }: Row, first: string): Promise<void> {
  const moved = await tx
    .update(documents)
    .set({ pairedWithId: first, version: sql`${documents.version} + 1` })
    .where(eq(documents.pairedWithId, id))
    .returning({ id: documents.id, version: documents.version });
  for (const { id: subjectId, version } of moved)
    await recordActivity(tx, ctx, {
      ...{ subjectType: "document", subjectId, agreementId },
      ...{ verb: "documentEdited", changes: { pairedWithId: [id, first] }, version },
    });
}

/** Takes a document out of view; for thirty days it can be brought back, then its bytes are gone. Again is fine. */
export const removeDocument = (ctx: Ctx, id: string) => turn(ctx, id, true);

/** Brings a removed document back. Refused once its bytes are gone. */
export const restoreDocument = (ctx: Ctx, id: string) => turn(ctx, id, false);

async function turn(ctx: Ctx, id: string, away: boolean): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await locked(tx, ctx, id);
    if ((row.removedAt !== null) === away) return done(null);
    const removedAt = away ? ctx.now : null;
    const [file] = await tx
      .update(storedFiles)
      .set({ removedAt })
      .where(and(eq(storedFiles.id, row.fileId), isNull(storedFiles.goneAt)))
      .returning({ id: storedFiles.id });
    if (!file) return refuse({ code: "rule", rule: "documentGone" });
    const version = row.version + 1;
    await tx
      .update(documents)
      .set({ removedAt, removedBy: away ? ctx.actor.id : null, version })
      .where(eq(documents.id, id));
    if (row.seriesId) await settleLatest(tx, row.seriesId);
    const verb = away ? "documentRemoved" : "documentRestored";
    await recordActivity(tx, ctx, { ...aboutOf(row), verb, changes: { document: [null, row.title] }, version });
    return done(null);
  });
}

async function locked(tx: Tx, ctx: Ctx, id: string) {
  if (!isId(id)) notFound();
  const [row] = await tx
    .select()
    .from(documents)
    .where(and(eq(documents.id, id), withinRights(ctx)))
    .for("update");
  return row ?? notFound();
}

type Row = Awaited<ReturnType<typeof locked>>;

const subjectIn = ({ subjectType, subjectId }: Row) => ({ type: subjectType, id: subjectId });
const aboutOf = ({ id, agreementId }: Row) => ({ subjectType: "document", subjectId: id, agreementId });
