/** Names of files as strangers write them. Pure. */

/**
 * Without folders, and without directions and control characters, which could make a name look like another. Of a long one the last 200
 * characters: the ending stays.
 */
export const fileName = (name: string): string =>
  [
    ...(name.split(/[/\\]/).at(-1) ?? "")
      .normalize("NFC")
      .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
      .trim(),
  ]
    .slice(-200)
    .join("");

/** In small letters, without the dot; "" where there is none. */
export const extensionOf = (name: string): string => /\.([^.\s]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** What a file is called without its ending: the first title of a document. */
export const baseOf = (name: string): string =>
  (extensionOf(name) ? name.slice(0, name.lastIndexOf(".")) : name).trim();
