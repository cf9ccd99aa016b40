/** The columns of the list of documents as a file has them. Pure. */
import type { ExportedDocument } from "#app/documents/document-queries.server";
import type { Catalogue } from "#app/locales/catalogue";
import type { ExportColumn } from "./column";

export function documentColumns(t: Catalogue): ExportColumn<ExportedDocument>[] {
  const words = t.documents;
  const languages: Record<string, string> = t.languages;
  const types: Record<string, string> = words.types;
  return [
    { key: "title", head: words.fields.title, width: 48, cell: (row) => row.title },
    {
      key: "kind",
      head: words.fields.kind,
      width: 18,
      cell: (row) => t.documentsCard.kinds[row.kind],
      json: (row) => row.kind,
    },
    {
      key: "language",
      head: words.fields.language,
      cell: ({ language }) => language && (languages[language] ?? language),
      json: (row) => row.language,
    },
    {
      key: "authentic",
      head: words.authentic,
      cell: ({ authentic }) => (authentic === null ? null : authentic ? words.authenticIs : words.authenticIsNot),
      json: (row) => row.authentic,
    },
    { key: "version", head: words.versionHead, type: "number", cell: (row) => row.number },
    { key: "of", head: words.of, width: 48, cell: ({ subject }) => subject.name, json: (row) => row.subject },
    { key: "ofKind", head: t.exports.kindOfRecord, cell: ({ subject }) => words.subject[subject.type] },
    { key: "reference", head: t.agreementsList.reference, width: 12, cell: (row) => row.reference },
    { key: "datedOn", head: words.dated, type: "day", cell: (row) => row.datedOn },
    { key: "addedOn", head: words.added, type: "day", cell: (row) => row.addedOn },
    { key: "originalAt", head: words.originalAt, width: 30, cell: (row) => row.originalAt },
    { key: "fileName", head: words.file, width: 40, cell: (row) => row.fileName },
    {
      key: "fileType",
      head: t.exports.typeOfFile,
      cell: ({ mediaType }) => types[mediaType] ?? mediaType,
      json: (row) => row.mediaType,
    },
    { key: "bytes", head: t.exports.bytes, type: "number", cell: (row) => row.size },
  ];
}
