/** Files in a folder of this machine. What is on its way in lies in `.aside` of the same file system, so that moving it in is one step. */
import crypto from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { FileGone, type FileStore, orNoRoom, shardOf } from "./file-store";

export function folderStore(folder: string): FileStore {
  const placeOf = (key: string) => path.join(folder, shardOf(key));
  return {
    place: folder,
    ...asideIn(folder),
    async keep(key, aside) {
      const place = placeOf(key);
      try {
        await fs.mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
        await fs.rename(aside, place);
        await settled(path.dirname(place));
      } catch (error) {
        throw orNoRoom(error);
      }
    },
    async read(key) {
      try {
        const file = await fs.open(placeOf(key), "r");
        return file.createReadStream();
      } catch (error) {
        if (isAbsent(error)) throw new FileGone(`no bytes under ${key}`);
        throw error;
      }
    },
    has: (key) =>
      fs.access(placeOf(key)).then(
        () => true,
        () => false,
      ),
    remove: (key) => fs.rm(placeOf(key), { force: true }),
  };
}

/** Room for bytes on their way in. */
export function asideIn(folder: string): Pick<FileStore, "aside" | "tidy"> {
  const aside = path.join(folder, ".aside");
  return {
    async aside() {
      try {
        await fs.mkdir(aside, { recursive: true, mode: 0o700 });
        const file = path.join(aside, crypto.randomUUID());
        await fs.writeFile(file, "", { flag: "wx", mode: 0o600 });
        return file;
      } catch (error) {
        throw orNoRoom(error);
      }
    },
    async tidy(before) {
      for (const name of await fs.readdir(aside).catch(() => [])) {
        const file = path.join(aside, name);
        const since = await fs.stat(file).catch(() => null);
        if (since && since.mtime < before) await fs.rm(file, { force: true });
      }
    },
  };
}

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT";

/** A name in a folder is lost with the power until the folder itself is written. Not every system can. */
async function settled(folder: string): Promise<void> {
  const handle = await fs.open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
