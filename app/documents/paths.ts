/** Where documents are read and brought in. For browser and server. */

import type { Subject } from "#app/platform/subjects";
import type { DocumentKind } from "#db/schema";

export const documentPath = (id: string) => `/documents/${id}`;

/** Where files are added to a record. */
export const addDocumentsPath = ({ type, id }: Subject, kind?: DocumentKind) =>
  `/documents/new?on=${type}&record=${id}${kind ? `&kind=${kind}` : ""}`;

/** All documents of a record, as a list. */
export const documentsPath = ({ type, id }: Subject) => `/documents?on=${type}&record=${id}`;
