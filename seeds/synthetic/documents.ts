/** Documents of synthetic agreements: their texts alone, since no file was ever there. Their pages say that it is gone. */
import { activity, documents, documentTexts, storedFiles } from "#db/schema";
import type { Batch } from "./copy";
import type { Life } from "./life";
import { numbered } from "./names";
import { idOf, randomOf } from "./random";
import { morning } from "./rows";
import { documentText } from "./texts";
import { partnersOf, type Setting } from "./world";

/** One agreement in twenty has a document, so that there are ten words of documents for each agreement. */
const oneIn = 20;
const words = 200;

export function putDocuments(batch: Batch, setting: Setting, { id: agreementId, number, by, on }: Life): void {
  if (number % oneIn !== 1) return;
  const random = randomOf(`${setting.seed} document of ${number}`);
  const [id, fileId] = [random.id(), random.id()];
  const text = documentText(random, words, partnersOf(setting));
  const title = `Document of agreement ${numbered(number, 6)}`;
  const fileName = `document-${numbered(number, 6)}.pdf`;
  const at = morning(setting, on);
  const made = { createdBy: by, createdAt: at };
  batch.put(storedFiles, {
    ...{
      id: fileId,
      key: idOf(`${fileId} key`),
      name: fileName,
      mediaType: "application/pdf",
    },
    ...{ size: text.length, sha256: "0".repeat(64), textState: "read", pages: 2, removedAt: at, goneAt: at, ...made },
  });
  batch.put(documentTexts, { fileId, text });
  batch.put(documents, {
    id,
    subjectType: "agreement",
    subjectId: agreementId,
    agreementId,
    kind: "minutes",
    title,
    ...{ fileId, fileName },
    ...made,
  });
  batch.put(activity, {
    ...{ id: idOf(`${id} added`), subjectType: "document", subjectId: id, agreementId, verb: "documentAdded" },
    ...{ changes: { document: [null, title] }, version: 1, actorId: by, at, on },
  });
}
