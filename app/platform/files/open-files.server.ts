/** The store that the settings of the process name. */
import type { FileLimits, Files } from "./file-store";
import { folderStore } from "./folder-store.server";
import { type S3Settings, s3Store } from "./s3-store.server";

export interface FileSettings {
  /** For files, and for those on their way into another store. */
  folder: string;
  s3: S3Settings | undefined;
  limits: FileLimits;
}

export const openFiles = ({ folder, s3, limits }: FileSettings): Files => ({
  store: s3 ? s3Store(s3, folder) : folderStore(folder),
  limits,
});
