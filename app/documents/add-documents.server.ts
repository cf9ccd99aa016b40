/** The verb that brings files in: all of a form or none, once however often it is sent. */
import crypto from "node:crypto";
import { inArray } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isDatabaseLost } from "#app/platform/database-loss.server";
import { baseOf } from "#app/platform/files/file-name";
import { type Files, NoRoom } from "#app/platform/files/file-store";
import type { FileType } from "#app/platform/files/file-types";
import type { ReceivedFile } from "#app/platform/files/receive-files.server";
import { typeOf } from "#app/platform/files/type-by-content.server";
import { isId } from "#app/platform/ids";
import { firstValues } from "#app/platform/merge-edits";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Subject } from "#app/platform/subjects";
import type { Tx } from "#db/client.server";
import { documents } from "#db/schema";
import type { NewDocument } from "./forms";
import { holdSubject } from "./hold-subject.server";
import { dropBytes, type KeptFile, keepBytes } from "./keep-bytes.server";
import { nextNumber, ofSameRecord, settleLatest } from "./series.server";
import { type SubjectOf, subjectOf } from "./subject-of.server";

/** Why a form is refused, thrown out of its transaction. */
class Refused extends Error {
  constructor(readonly field: string) {
    super(field);
  }
}

/**
 * Adds the files of one form to a record, the rights of which they have. Refused where one of them is of a type that is not kept, where the
 * disk is full, and where a version or a pair is not of the same record. The same file of the same form twice is added once; another one, chosen
 * after going back to the form, is one more. `same`: what makes two of them the same instead of their bytes.
 */
export async function addDocuments(
  ctx: Ctx,
  { store }: Pick<Files, "store">,
  subject: Subject,
  input: NewDocument,
  received: ReceivedFile[],
  same?: string,
): Promise<Outcome<{ ids: string[] }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(input.requestKey)) return refuse({ code: "input", problems: { requestKey: "reopenForm" } });
  const on = await subjectOf(ctx, subject);
  if (received.length === 0) return refuse({ code: "input", problems: { file: "chooseFiles" } });
  if (input.of && received.length > 1) return refuse({ code: "input", problems: { file: "oneFilePerVersion" } });
  // One title is that of one file; several are called as they are.
  const said = received.length > 1 ? { ...input, title: null } : input;
  const ids = received.map(({ sha256 }, at) => idOf(ctx, input.requestKey, at, same ?? sha256));
  const there = await whichAreThere(ctx, ids);
  const wanted: Wanted[] = received.flatMap((file, at) => {
    const id = ids[at] as string;
    return there.has(id) ? [] : [{ id, file }];
  });

  const types: FileType[] = [];
  for (const { file } of wanted) {
    const typed = await typeOf(file.path, file.name);
    if (!typed.ok) return refuse({ code: "input", problems: { file: `${typed.why}:${file.name}` } });
    types.push(typed.type);
  }
  const kept: KeptFile[] = [];
  try {
    for (const [at, { file }] of wanted.entries()) kept.push(await keepBytes(ctx, store, file, types[at] as FileType));
    await ctx.db.transaction(async (tx) => {
      await holdSubject(tx, on);
      for (const [at, { id }] of wanted.entries()) await write(tx, ctx, on, said, { id, file: kept[at] as KeptFile });
    });
    return done({ ids });
  } catch (error) {
    // Where the line broke at the very end, they may be documents: the sweep finds out.
    if (isDatabaseLost(error)) throw error;
    await dropBytes(ctx, store, kept);
    if (error instanceof NoRoom) return refuse({ code: "rule", rule: "noRoomForFiles" });
    if (error instanceof Refused) return refuse({ code: "input", problems: { [error.field]: "checkAnswer" } });
    // The same form, sent twice at once: the other one was faster.
    if ((await whichAreThere(ctx, ids)).size === ids.length) return done({ ids });
    throw error;
  }
}

interface Wanted {
  id: string;
  file: ReceivedFile;
}

/** A form's file is the same document whenever it comes, and nobody else's. */
function idOf(ctx: Ctx, requestKey: string, at: number, same: string): string {
  const said = `${ctx.actor.id} ${requestKey.toLowerCase()} ${at} ${same}`;
  const hash = crypto.createHash("sha256").update(said).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}

async function whichAreThere(ctx: Ctx, ids: string[]): Promise<Set<string>> {
  const rows = await ctx.db.select({ id: documents.id }).from(documents).where(inArray(documents.id, ids));
  return new Set(rows.map(({ id }) => id));
}

async function write(
  tx: Tx,
  ctx: Ctx,
  on: SubjectOf,
  input: NewDocument,
  { id, file }: { id: string; file: KeptFile },
) {
  const { of, requestKey: _, pairedWithId, title, ...details } = input;
  const before = of ? await namedIn(tx, on, of, "of") : undefined;
  const pair = pairedWithId ? await namedIn(tx, on, pairedWithId, "pairedWithId") : undefined;
  const seriesId = before ? (before.seriesId ?? before.id) : id;
  const values = {
    ...details,
    title: title ?? (baseOf(file.name) || file.name),
    // The first text of several in one: they are all paired with it.
    pairedWithId: pair ? (pair.pairedWithId ?? pair.id) : null,
    number: before ? await nextNumber(tx, seriesId) : 1,
  };
  await tx.insert(documents).values({
    ...values,
    ...{ id, seriesId, fileId: file.id, fileName: file.name },
    ...{ subjectType: on.type, subjectId: on.id, agreementId: on.agreementId },
    ...{ createdBy: ctx.actor.id, createdAt: ctx.now },
  });
  if (before) await settleLatest(tx, seriesId);
  await enqueue(tx, "documentText", { file: file.id }, `documentText:${file.id}`);
  await recordActivity(tx, ctx, {
    ...{ subjectType: "document", subjectId: id, agreementId: on.agreementId },
    verb: before ? "documentVersionAdded" : "documentAdded",
    changes: firstValues({ ...values, file: file.name }),
    version: 1,
  });
}

async function namedIn(tx: Tx, on: SubjectOf, id: string, field: string) {
  const found = isId(id) ? await ofSameRecord(tx, on, id) : undefined;
  if (!found) throw new Refused(field);
  return found;
}
