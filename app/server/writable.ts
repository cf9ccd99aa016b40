/** Where the process has to write is looked at before anybody counts on it: a file that was sent, or an erasure, must not be the first to notice. */
import fs from "node:fs";
import path from "node:path";
import type { Env } from "./env";
import { StartRefusal } from "./start-refusal";

/** Refuses a start that could keep no documents or could not note an erasure. Makes nothing. */
export function requireWritable({ files, erasuresFile }: Pick<Env, "files" | "erasuresFile">): void {
  const places = { DOCUMENTS_DIR: files.folder, ERASURES_FILE: erasuresFile };
  for (const [setting, place] of Object.entries(places))
    if (!canBeMade(place))
      throw new StartRefusal(`${place} cannot be written: set ${setting} to a place that this account may write to.`);
}

/** Whether it is there and may be written, or may be made where it will stand. */
function canBeMade(place: string): boolean {
  const there = fs.existsSync(place) ? place : nearest(path.dirname(place));
  try {
    fs.accessSync(there, fs.constants.W_OK);
    return there === place || fs.statSync(there).isDirectory();
  } catch {
    return false;
  }
}

const nearest = (folder: string): string => (fs.existsSync(folder) ? folder : nearest(path.dirname(folder)));
