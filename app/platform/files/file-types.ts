/** The types of files that are kept, with the endings that their names may have. For browser and server. */

export const fileTypes = {
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "application/vnd.oasis.opendocument.spreadsheet": ["ods"],
  "image/jpeg": ["jpg", "jpeg", "jpe"],
  "image/png": ["png"],
  "image/tiff": ["tif", "tiff"],
  "text/plain": ["txt", "text", "md"],
  "message/rfc822": ["eml"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type FileType = keyof typeof fileTypes;

export const isFileType = (type: string): type is FileType => Object.hasOwn(fileTypes, type);

/** The ending that a file of this type gets where its name has none. */
export const endingOf = (type: FileType): string => fileTypes[type][0];

/** For a field that asks for files. */
export const accepted: string = Object.values(fileTypes)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",");

/** Those of which a text can be found. */
export const typesWithText: readonly FileType[] = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.oasis.opendocument.text",
  "text/plain",
];

/** Those a browser shows as a picture. */
export const pictureTypes: readonly FileType[] = ["image/jpeg", "image/png"];
