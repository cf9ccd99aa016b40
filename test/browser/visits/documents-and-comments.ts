/** Documents, and what colleagues say beside a record. */
import { idOf, noPage, other, type Visit } from "./visit";

export const documentsAndComments: Record<string, Visit | null> = {
  documents: other(({ person }) => [
    "/documents",
    `/documents?kind=poem`,
    `/documents?on=person&record=${idOf(person)}&which=all`,
  ]),
  "documents/export": noPage,
  "documents/new": other(({ person, document }) => [
    `/documents/new?on=person&record=${idOf(person)}`,
    `/documents/new?on=person&record=${idOf(person)}&of=${idOf(document)}`,
  ]),
  "documents/upload": noPage,
  "documents/:id": other(({ document, documentGone }) => [String(document), String(documentGone)]),
  "documents/:id/edit": other(({ document }) => `${document}/edit`),
  "documents/:id/file": noPage,
  "documents/:id/picture": noPage,
  "documents/:id/remove": noPage,
  "documents/:id/restore": noPage,

  "comments/new": other(({ person }) => `/comments/new?on=person&record=${idOf(person)}`),
  "comments/:id": noPage,
  "comments/:id/edit": other(({ comment }) => `${comment}/edit`),
  "comments/:id/remove": noPage,
  "comments/:id/restore": noPage,
};
