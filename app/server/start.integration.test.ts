import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { testDb } from "#test/support/database";
import {
  cleanUp,
  databaseProcess,
  endAll,
  ensureBuilt,
  startServer,
  temporaryFolder,
  until,
} from "#test/support/process";

const patience = 120_000;

/** Signs in as a demo officer; answers the cookie. */
async function signIn(server: Awaited<ReturnType<typeof startServer>>): Promise<string> {
  const answer = await server.ask("/session/demo", { form: { as: "officer", next: "/" } });
  expect(answer.status).toBe(303);
  return answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

const isSignedIn = async (server: Awaited<ReturnType<typeof startServer>>, cookie: string) =>
  (await server.ask("/session/new", { headers: { cookie } })).status === 302 ||
  (await server.ask("/session/new", { headers: { cookie } })).status === 303;

beforeAll(ensureBuilt, patience);
afterEach(endAll, patience);
afterAll(cleanUp, patience);

/** Made by the first start; each later one begins with what the one before left. */
const dataDir = path.join(temporaryFolder(), "db");

describe("a start on a data folder of its own", { timeout: patience }, () => {
  it("serves, tells where and how, and stops without leaving a database", async () => {
    expect(fs.existsSync(dataDir)).toBe(false);
    const server = await startServer({ ENTENTE_DATA: dataDir, ENTENTE_NOW: "2026-11-21T09:00+07:00" });
    await server.running();
    expect(server.said()).toContain(server.origin);
    expect(server.said()).toContain(dataDir);
    expect(server.said()).toMatch(/choose officer, manager, viewer or administrator/);
    expect((await server.ask("/healthz")).status).toBe(200);
    const cookie = await signIn(server);
    expect(await isSignedIn(server, cookie)).toBe(true);
    const database = databaseProcess(dataDir);
    expect(database).toBeDefined();
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(databaseProcess(dataDir)).toBeUndefined();
    expect(server.said()).not.toContain(cookie.split("=")[1]);
  });

  it("is what npm start does", async () => {
    const server = await startServer({ ENTENTE_DATA: dataDir }, "app/server/start.mjs");
    await server.running();
    expect((await server.ask("/session/new")).status).toBe(200);
  });

  it("loses nothing when it is killed, and takes over the database it left", async () => {
    const first = await startServer({ ENTENTE_DATA: dataDir });
    await first.running();
    const cookie = await signIn(first);
    first.child.kill("SIGKILL");
    await first.ended;
    const left = databaseProcess(dataDir);
    expect(left).toBeDefined();
    const second = await startServer({ ENTENTE_DATA: dataDir });
    await second.running();
    expect(databaseProcess(dataDir)).toBe(left);
    expect(await isSignedIn(second, cookie)).toBe(true);
    second.child.kill("SIGINT");
    expect(await second.ended).toBe(0);
    expect(databaseProcess(dataDir)).toBeUndefined();
  });

  it("loses nothing when database and server are killed together", async () => {
    const first = await startServer({ ENTENTE_DATA: dataDir });
    await first.running();
    const cookie = await signIn(first);
    const database = databaseProcess(dataDir) as number;
    first.child.kill("SIGKILL");
    process.kill(database, "SIGKILL");
    await first.ended;
    const second = await startServer({ ENTENTE_DATA: dataDir });
    await second.running();
    expect(await isSignedIn(second, cookie)).toBe(true);
  });

  it("answers 503 while the database is gone, and recovers by itself", async () => {
    const server = await startServer({ ENTENTE_DATA: dataDir });
    await server.running();
    const cookie = await signIn(server);
    const seen: number[] = [];
    process.kill(databaseProcess(dataDir) as number, "SIGKILL");
    await until(async () => {
      seen.push((await server.ask("/session/new", { headers: { cookie } })).status);
      return (await server.ask("/healthz")).status === 503;
    });
    await until(async () => (await server.ask("/healthz")).status === 200);
    expect(await isSignedIn(server, cookie)).toBe(true);
    expect(seen.every((status) => status < 500 || status === 503)).toBe(true);
    // The worker in the same process goes on, too.
    await server.ask("/session/new", { form: { email: "officer@demo.invalid" } });
    await until(async () => /\/mailbox\/[0-9a-f-]{36}/.test((await server.ask("/mailbox")).body));
  });
});

describe("a start that cannot be", { timeout: patience }, () => {
  const refused = async (env: Record<string, string>) => {
    const server = await startServer(env);
    const code = await server.ended;
    const said = server.said().trim().split("\n");
    expect(code).toBe(1);
    expect(said).toHaveLength(1);
    return said[0] ?? "";
  };

  it("on a folder in use says so and leaves the first one running", async () => {
    const first = await startServer({ ENTENTE_DATA: dataDir });
    await first.running();
    expect(await refused({ ENTENTE_DATA: dataDir })).toMatch(/already running on the data in .*stop it first/);
    expect((await first.ask("/healthz")).status).toBe(200);
  });

  it("on a busy port says so, and makes nothing", async () => {
    const busy = http.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => busy.once("listening", resolve));
    const { port } = busy.address() as { port: number };
    const dataDir = path.join(temporaryFolder(), "db");
    expect(await refused({ ENTENTE_DATA: dataDir, PORT: String(port) })).toMatch(`Port ${port} on 127.0.0.1 is in use`);
    expect(fs.existsSync(dataDir)).toBe(false);
    await new Promise((resolve) => busy.close(resolve));
  });

  it.each([
    [{ PORT: "99999" }, /PORT must be a number from 1 to 65535/],
    [{ DATABASE_URL: "postgres://nobody@127.0.0.1:1/x" }, /nothing listens there/],
  ])("with %j says why", async (env, why) => {
    expect(await refused({ ENTENTE_DATA: path.join(temporaryFolder(), "db"), ...env })).toMatch(why);
  });
});

describe("a start on a given PostgreSQL", { timeout: patience }, () => {
  it("uses it, starts none of its own, and has no demo", async () => {
    const { appUrl, ownerUrl } = await testDb();
    const dataDir = path.join(temporaryFolder(), "db");
    const server = await startServer({ DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, ENTENTE_DATA: dataDir });
    await server.running();
    expect(server.said()).toContain("user:create");
    expect((await server.ask("/healthz")).status).toBe(200);
    expect((await server.ask("/session/demo", { form: { as: "officer" } })).status).toBe(404);
    expect(fs.existsSync(dataDir)).toBe(false);
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
  });

  it("refuses one role for both, and an application that owns the tables", async () => {
    const { ownerUrl } = await testDb();
    const both = await startServer({ DATABASE_URL: ownerUrl, MIGRATION_DATABASE_URL: ownerUrl });
    expect(await both.ended).toBe(1);
    expect(both.said()).toMatch(/both use the role/);
    const owning = await startServer({ DATABASE_URL: ownerUrl });
    expect(await owning.ended).toBe(1);
    expect(owning.said()).toMatch(/owns the tables/);
  });

  it("says so when the tables are behind and nobody may migrate them", async () => {
    const { appUrl, ownerSql } = await testDb();
    await ownerSql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`;
    const server = await startServer({ DATABASE_URL: appUrl });
    expect(await server.ended).toBe(1);
    expect(server.said().trim()).toMatch(/not up to date: set MIGRATION_DATABASE_URL/);
  });
});
