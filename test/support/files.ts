/** Files for tests, and how they lie once a form came in. */
import crypto from "node:crypto";
import fs from "node:fs/promises";
import type { ReceivedFile } from "#app/platform/files/receive-files.server";
import { testFiles } from "./context";

export { docxOf, jpeg, multipart, odtOf, pdfOf, png, zipOf } from "./file-bytes";

/** As it lies aside once a form came in. */
export async function received(name: string, content: Buffer): Promise<ReceivedFile> {
  const path = await testFiles.store.aside();
  await fs.writeFile(path, content);
  return { name, path, size: content.length, sha256: crypto.createHash("sha256").update(content).digest("hex") };
}
