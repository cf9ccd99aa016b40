/** Where the bytes of files lie that people bring in: a folder, or a store that speaks S3. It knows keys and bytes, no names and no records. */
import crypto from "node:crypto";
import type { Readable } from "node:stream";

export interface FileStore {
  /** For people: where the bytes lie, without any secret. */
  place: string;
  /** A new, empty file of this process alone, for bytes on their way in. Whoever asks for it moves it in (`keep`) or removes it. */
  aside(): Promise<string>;
  /** Moves a file that lies aside to its place. Nothing is there under the key before all of it is. */
  keep(key: string, aside: string, facts: { size: number; sha256: string }): Promise<void>;
  /** The bytes as they come. Throws `FileGone` where there are none under this key. */
  read(key: string): Promise<Readable>;
  /** Whether there are bytes under this key. */
  has(key: string): Promise<boolean>;
  /** Removes the bytes; none is fine. */
  remove(key: string): Promise<void>;
  /** Removes what lies aside since before that moment, of processes that died. */
  tidy(before: Date): Promise<void>;
}

/** How large a file may be, and how many may come at once. */
export interface FileLimits {
  bytes: number;
  files: number;
}

export interface Files {
  store: FileStore;
  limits: FileLimits;
}

/** There are no bytes under a key that is on record. */
export class FileGone extends Error {}

/** The disk, or the store, has no room left. */
export class NoRoom extends Error {}

/** Says nothing of what the file is called or what it is of. */
export const newKey = (): string => crypto.randomBytes(16).toString("hex");

export const isKey = (key: string): boolean => /^[0-9a-f]{32}$/.test(key);

/** In folders of a few hundred each, however many there are. */
export function shardOf(key: string): string {
  if (!isKey(key)) throw new Error("not a key of a file");
  return `${key.slice(0, 2)}/${key.slice(2, 4)}/${key}`;
}

/** What the system says of a disk without room becomes `NoRoom`. */
export function orNoRoom(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOSPC" || code === "EDQUOT" ? new NoRoom("no room for a file", { cause: error }) : error;
}
