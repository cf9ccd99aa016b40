/**
 * Bytes and rows are kept in two places, so that the row comes first and says where the bytes will be. Whatever ends in between leaves a row
 * that nothing points to, and the sweep finds it by that (`sweep-files.server.ts`). Nobody lists the store: another register may keep files there.
 */
import crypto from "node:crypto";
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

/** Moves a file that lies aside into the store. `text`: whether its text is to be found. Throws `NoRoom` where there is none; then nothing of it is left. */
export async function keepBytes(
  ctx: Ctx,
  store: FileStore,
  { name, path, size, sha256 }: ReceivedFile,
  mediaType: FileType,
  { text = true } = {},
): Promise<KeptFile> {
  const key = newKey();
  const [row] = await ctx.db
    .insert(storedFiles)
    .values({
      ...{ key, name, mediaType, size, sha256 },
      textState: text && typesWithText.includes(mediaType) ? "waiting" : "none",
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

/** Has bytes that were made here worked with as if somebody had brought them, and leaves nothing aside. */
export async function asReceived<T>(
  store: FileStore,
  { name, content }: { name: string; content: Buffer },
  work: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  const path = await store.aside();
  try {
    await fs.writeFile(path, content);
    const sha256 = crypto.createHash("sha256").update(content).digest("hex");
    return await work({ name, path, size: content.length, sha256 });
  } finally {
    await fs.rm(path, { force: true });
  }
}
