/** Why a file cannot be read: a word of the catalogues (`importPages.fileProblems`), never a fault. */
export const fileProblems = [
  "empty",
  "notASpreadsheet",
  "oldExcel",
  "openDocument",
  "webPage",
  "password",
  "damaged",
  "unsafe",
  "openQuote",
  "tooLarge",
  "tooManyRows",
  "tooManyColumns",
  "tooManyCells",
  "cellTooLong",
  "tookTooLong",
  "noHeader",
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** Ends the reading of a file wherever it stands. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(`the file cannot be read: ${problem}`);
    this.name = "UnreadableFile";
  }
}

export function unreadable(problem: FileProblem): never {
  throw new UnreadableFile(problem);
}
