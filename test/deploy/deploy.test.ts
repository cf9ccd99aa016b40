/** The files to start from in `deploy/`, held against what the program reads, writes and takes in. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "#app/platform/project-root.server";
import { readEnv } from "#app/server/env";

const folder = path.join(projectRoot, "deploy");
const textOf = (name: string) => fs.readFileSync(path.join(folder, name), "utf8");
const valuesOf = (name: string, key: string) =>
  [...textOf(name).matchAll(new RegExp(`^${key}=(.*)$`, "gm"))].flatMap(([, value = ""]) => value.split(" "));

/** As whoever follows docs/production.md reads it: `set -a; . /etc/entente.env`. */
function readByShell(): Record<string, string> {
  const read = spawnSync("sh", ["-c", "set -eua; . ./entente.env.example; env -0"], {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_ENV: "test" },
  });
  expect(`${read.stderr}`).toBe("");
  return Object.fromEntries(`${read.stdout}`.split("\0").map((line) => line.split(/=(.*)/s, 2) as [string, string]));
}

describe("the settings to start from", () => {
  it("mean the same to a shell as to the service", () => {
    const quoted = /^'(.*)'$/;
    const lines = textOf("entente.env.example")
      .split("\n")
      .filter((line) => /^[A-Z]/.test(line));
    const asWritten = lines.map((line) => line.split(/=(.*)/s, 2) as [string, string]);
    const plain = Object.fromEntries(asWritten.map(([name, value]) => [name, quoted.exec(value)?.[1] ?? value]));
    expect(readByShell()).toMatchObject(plain);
  });

  it("are accepted, and keep what is written where the units may write", () => {
    const env = readEnv(readByShell());
    expect(env.sender).toEqual({ name: "Entente", address: "no-reply@city.example" });
    const written = [env.files.folder, env.erasuresFile];
    for (const unit of [
      "entente.service",
      "entente-web@.service",
      "entente-worker.service",
      "entente-backup.service",
    ]) {
      expect(textOf(unit)).toContain("ProtectSystem=strict");
      const states = valuesOf(unit, "StateDirectory").map((name) => `/var/lib/${name}/`);
      for (const place of written)
        expect(
          states.some((state) => place.startsWith(state)),
          `${place} in ${unit}`,
        ).toBe(true);
    }
  });
});

describe("the containers", () => {
  it("keep what is written in a volume that each of them has, and that belongs to whom they run as", () => {
    const compose = textOf("compose.yaml");
    const kept = /DOCUMENTS_DIR: (\/\S+)\/documents\n {2}ERASURES_FILE: (\/\S+)\/erasures\.jsonl/.exec(compose);
    expect(kept?.[1]).toBe(kept?.[2]);
    // All of them take `entente`; only the backup says again which volumes.
    expect(compose.match(new RegExp(`volumes: \\["kept:${kept?.[1]}"`, "g"))).toHaveLength(2);
    expect(compose).not.toMatch(/user: root/);
    expect(textOf("Dockerfile")).toContain(`install -d -o node -g node -m 700 ${kept?.[1]} /backups\n`);
  });
});

describe("the proxies", () => {
  const { bytes, files } = readEnv({}).files.limits;
  // The other fields of the form, and what stands between the files.
  const largest = bytes * files + 128 * 1024;

  it.each([
    ["nginx.conf", /client_max_body_size (\d+)m;/, 1024 * 1024],
    ["Caddyfile", /max_size (\d+)MB/, 1_000_000],
    ["Caddyfile.compose", /max_size (\d+)MB/, 1_000_000],
  ])("in %s let the largest form through, and little more", (name, limit, unit) => {
    const most = Number(limit.exec(textOf(name))?.[1]) * unit;
    expect(most).toBeGreaterThanOrEqual(largest);
    expect(most).toBeLessThan(largest * 1.1);
  });
});
