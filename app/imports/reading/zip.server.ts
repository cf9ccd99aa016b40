/** The parts of a workbook, within the limits of files that are brought in; what is wrong with an archive is said as of any such file. */
import { ArchiveProblem, openArchive as open } from "#app/platform/files/archive.server";
import { unreadable } from "./file-problem";
import { fileLimits } from "./limits";

export interface Archive {
  has(name: string): boolean;
  /** The part unpacked. Refuses one that is not there, is damaged, or is larger than allowed. */
  read(name: string): Buffer;
}

const problems = { broken: "damaged", encrypted: "password", tooLarge: "tooLarge" } as const;

function orUnreadable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ArchiveProblem) return unreadable(problems[error.why]);
    throw error;
  }
}

export function openArchive(bytes: Buffer): Archive {
  const archive = orUnreadable(() => open(bytes, fileLimits));
  return { has: archive.has, read: (name) => orUnreadable(() => archive.read(name)) };
}
