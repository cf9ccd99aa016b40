/** Whose data were erased after a backup was taken, as far as anything outside it says so: the register's file, and later backups beside it. */
import fs from "node:fs";
import path from "node:path";
import { type ErasureKept, readRegister } from "#app/personal-data/register.server";
import { manifestFile, manifestOf } from "./manifest.server";

/** `folder`: the backup that is restored. Each person once. */
export function erasuresSince(folder: string, file: string): ErasureKept[] {
  const beside = path.dirname(path.resolve(folder));
  const manifests = fs
    .readdirSync(beside, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap(({ name }) => manifestOf(path.join(beside, name, manifestFile)) ?? []);
  const all = [...readRegister(file), ...manifests.flatMap(({ erasures }) => erasures)];
  return [...new Map(all.map((one) => [one.person, one])).values()];
}
