/** Documents for tests, brought in through the verb. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { addDocuments } from "#app/documents/add-documents.server";
import { removeDocument } from "#app/documents/documents.server";
import type { NewDocument } from "#app/documents/forms";
import type { Ctx } from "#app/platform/context.server";
import type { Subject } from "#app/platform/subjects";
import type { Db } from "#db/client.server";
import { documents, storedFiles } from "#db/schema";
import { testFiles } from "#test/support/context";
import { png, received } from "#test/support/files";
import { made } from "./records";

/** A document's form with nothing said but its kind. */
export const newDocument = (values: Partial<NewDocument> = {}): NewDocument => ({
  ...{ kind: "draft", language: null, authentic: null, datedOn: null, originalAt: null, note: null },
  ...{ pairedWithId: null, title: null, of: null, requestKey: randomUUID() },
  ...values,
});

interface How {
  name?: string;
  content?: Buffer;
  values?: Partial<NewDocument>;
  removed?: boolean;
}

/** A small picture, unless it is to be something else. */
export async function document(
  ctx: Ctx,
  on: Subject,
  { name = "picture.png", content = png, values = {}, removed = false }: How = {},
): Promise<string> {
  const { ids } = made(await addDocuments(ctx, testFiles, on, newDocument(values), [await received(name, content)]));
  const id = ids[0] as string;
  if (removed) made(await removeDocument(ctx, id));
  return id;
}

/** Under which key the bytes of a document lie, and the id of its file. */
export async function storedFileOf(db: Db, id: string): Promise<{ key: string; fileId: string }> {
  const [row] = await db
    .select({ key: storedFiles.key, fileId: storedFiles.id })
    .from(documents)
    .innerJoin(storedFiles, eq(storedFiles.id, documents.fileId))
    .where(eq(documents.id, id));
  if (!row) throw new Error(`no document ${id}`);
  return row;
}
