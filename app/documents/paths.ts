/** Where documents are read and brought in. For browser and server. */
import type { Subject } from "#app/platform/subjects";

export const documentPath = (id: string) => `/documents/${id}`;

/** Where files are added to a record. */
export const addDocumentsPath = ({ type, id }: Subject) => `/documents/new?on=${type}&record=${id}`;

/** All documents of a record, as a list. */
export const documentsPath = ({ type, id }: Subject) => `/documents?on=${type}&record=${id}`;
