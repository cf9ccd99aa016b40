import { expect, it } from "vitest";
import { makeLog } from "./log";

const canary = "CanaryCanaryCanaryCanaryCanaryCanaryCanary1";

it("a secret is found in no line of the log", () => {
  const lines: string[] = [];
  const log = makeLog("info", { write: (line: string) => void lines.push(line) });
  const cause = Object.assign(new Error(`connecting to postgres://app:${canary}@db/x failed`), { code: "28P01" });
  const error = new Error(`Failed query: select 1 where token = $1\nparams: ${canary},x`, { cause });
  log.error({ err: error, path: `/session/link/${canary}` }, "a request failed");
  log.info(
    { path: `/session/link/${canary}.data`, headers: { cookie: `session=${canary}` }, cookie: canary },
    "request",
  );
  log.info({ detail: `__Host-session=${canary}; theme=dark`, token: canary }, "request");
  expect(lines).toHaveLength(3);
  expect(lines.join("")).not.toContain(canary);
  expect(lines.join("")).toContain("Failed query");
});

it("a calendar's address is kept out of the log, whole or cut short", () => {
  const lines: string[] = [];
  const log = makeLog("info", { write: (line: string) => void lines.push(line) });
  const paths = [`/calendar/${canary}.ics`, `/calendar/${canary}.ics.data`, `/calendar/${canary.slice(0, 40)}`];
  for (const path of paths) log.info({ path }, "request");
  expect(lines).toHaveLength(3);
  expect(lines.join("")).not.toContain(canary.slice(0, 40));
});

it("a token is taken out of an address, however that is written", () => {
  const lines: string[] = [];
  const log = makeLog("info", { write: (line: string) => void lines.push(line) });
  for (const path of [`/Session/Link/${canary}`, `/session/%6Cink/${canary}.data`, `//session//link//${canary}/`])
    log.info({ path }, "request");
  expect(lines).toHaveLength(3);
  expect(lines.join("")).not.toContain(canary);
});
