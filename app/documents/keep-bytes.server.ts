/**
 * Bytes and rows are kept in two places, so that the row comes first and says where the bytes will be. Whatever ends in between leaves a row
 * that nothing points to, and the sweep finds it by that (`sweep-files.server.ts`). Nobody lists the store: another register may keep files there.
 */
import fs from "node:fs/promises";
import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { type FileStore, newKey } from "#app/platform/files/file-store";
import { type FileType, typesWithText } from "#app/platform/files/file-types";
import type { ReceivedFile } from "#app/platform/files/receive-files.server";
import { storedFiles } from "#db/schema";

export interface KeptFile {
  id: string;
  key: string;
  name: string;
}

/** Moves a file that lies aside into the store. Throws `NoRoom` where there is none; then nothing of it is left. */
export async function keepBytes(
  ctx: Ctx,
  store: FileStore,
  { name, path, size, sha256 }: ReceivedFile,
  mediaType: FileType,
): Promise<KeptFile> {
  const key = newKey();
  const [row] = await ctx.db
    .insert(storedFiles)
    .values({
      ...{ key, name, mediaType, size, sha256 },
      textState: typesWithText.includes(mediaType) ? "waiting" : "none",
      createdBy: ctx.actor.id,
      createdAt: ctx.now,
    })
    .returning({ id: storedFiles.id });
  const kept = { id: row?.id as string, key, name };
  try {
    await store.keep(key, path, { size, sha256 });
  } catch (error) {
    await dropBytes(ctx, store, [kept]);
    throw error;
  }
  return kept;
}

/** Takes back files that nothing points to. */
export async function dropBytes(ctx: Pick<Ctx, "db">, store: FileStore, kept: KeptFile[]): Promise<void> {
  for (const { id, key } of kept) {
    await store.remove(key);
    await ctx.db.delete(storedFiles).where(eq(storedFiles.id, id));
  }
}

/** Keeps bytes that were made here. */
export async function keepMade(
  ctx: Ctx,
  store: FileStore,
  made: { name: string; content: Buffer; sha256: string; mediaType: FileType },
): Promise<KeptFile> {
  const path = await store.aside();
  try {
    await fs.writeFile(path, made.content);
    return await keepBytes(ctx, store, { ...made, path, size: made.content.length }, made.mediaType);
  } finally {
    await fs.rm(path, { force: true });
  }
}
