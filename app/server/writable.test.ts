import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readEnv } from "./env";
import { StartRefusal } from "./start-refusal";
import { requireWritable } from "./writable";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-writable-"));
const file = path.join(folder, "a-file");
fs.writeFileSync(file, "");
afterAll(() => fs.rmSync(folder, { recursive: true }));

const starting = (settings: Record<string, string>) => () =>
  requireWritable(readEnv({ ENTENTE_DATA: path.join(folder, "db"), ...settings }));

describe("a start", () => {
  it("is content with places that can be made, and makes none", () => {
    starting({ DOCUMENTS_DIR: path.join(folder, "not", "there", "yet") })();
    expect(fs.readdirSync(folder)).toEqual(["a-file"]);
  });

  it.each(["DOCUMENTS_DIR", "ERASURES_FILE"])(
    "is refused by the name of the setting, where %s cannot be written",
    (name) => {
      // Below a file there can be nothing; the same is said of a disk that is only read, and of another's folder.
      const start = starting({ [name]: path.join(file, "below") });
      expect(start).toThrow(StartRefusal);
      expect(start).toThrow(new RegExp(`below cannot be written: set ${name} `));
    },
  );
});
