/** The files of a form that the browser itself sends: all at once, so one that is not kept must not take the others with it. */
import type { Ctx } from "#app/platform/context.server";
import type { Files } from "#app/platform/files/file-store";
import type { ReceivedFile } from "#app/platform/files/receive-files.server";
import type { Problems, Refusal } from "#app/platform/refusals";
import type { Subject } from "#app/platform/subjects";
import { addDocuments } from "./add-documents.server";
import type { NewDocument } from "./forms";

export interface AddedEach {
  /** The documents that are there now. */
  ids: string[];
  /** Why others are not: of files, each at a field of its own (`file`, `file.1` …). */
  refusal: Refusal | null;
}

/**
 * Adds files one after the other, each once however often the form is sent. One that is not kept is left out and told of; whatever else
 * refuses ends it, and what was added before stays. Several are called as they are; one new version is one file.
 */
export async function addEach(
  ctx: Ctx,
  files: Pick<Files, "store">,
  subject: Subject,
  input: NewDocument,
  received: ReceivedFile[],
): Promise<AddedEach> {
  if (received.length < 2 || input.of) {
    const outcome = await addDocuments(ctx, files, subject, input, received);
    return outcome.ok ? { ids: outcome.value.ids, refusal: null } : { ids: [], refusal: outcome.refusal };
  }
  const ids: string[] = [];
  const notKept: string[] = [];
  for (const file of received) {
    const said = { ...input, title: null };
    const outcome = await addDocuments(ctx, files, subject, said, [file], `${file.sha256} ${file.name}`);
    if (outcome.ok) ids.push(...outcome.value.ids);
    else if (outcome.refusal.code === "input" && outcome.refusal.problems.file)
      notKept.push(outcome.refusal.problems.file);
    else return { ids, refusal: outcome.refusal };
  }
  const problems: Problems = Object.fromEntries(notKept.map((why, at) => [at === 0 ? "file" : `file.${at}`, why]));
  return { ids, refusal: notKept.length === 0 ? null : { code: "input", problems } };
}
