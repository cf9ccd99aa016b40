import { describe, expect, it } from "vitest";
import { readEnv } from "./env";
import { StartRefusal } from "./start-refusal";

const database = { DATABASE_URL: "postgres://app@127.0.0.1/x" };

describe("the demonstration", () => {
  it("is what an unconfigured start on this machine is", () => {
    expect(readEnv({})).toMatchObject({
      demo: true,
      port: 3000,
      host: "127.0.0.1",
      publicOrigin: "http://localhost:3000",
    });
  });

  it.each([
    ["a given database", database],
    ["an address others can reach", { HOST: "0.0.0.0", PUBLIC_ORIGIN: "https://entente.example" }],
    ["a public origin", { PUBLIC_ORIGIN: "https://entente.example" }],
    ["a proxy in front", { TRUST_PROXY: "1" }],
  ])("does not exist with %s", (_name, env) => {
    expect(readEnv(env).demo).toBe(false);
    expect(() => readEnv({ ...env, ENTENTE_NOW: "2026-11-21T09:00+07:00" })).toThrow(/only for demonstrations/);
  });

  it("may set its clock", () => {
    expect(readEnv({ ENTENTE_NOW: "2026-11-21T09:00+07:00" }).startsAt?.toISOString()).toBe("2026-11-21T02:00:00.000Z");
  });
});

describe("settings", () => {
  it("take an empty variable for one that is not set", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: "", HOST: "" })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it.each(["entente.example", "https://entente.example/path", "ftp://entente.example", "https://u:p@entente.example"])(
    "refuse %s as public origin",
    (origin) => {
      expect(() => readEnv({ PUBLIC_ORIGIN: origin })).toThrow(/must be an origin/);
    },
  );

  it("believe no proxy unless told which", () => {
    expect(readEnv({}).trustProxy).toBe(false);
    expect(readEnv({ TRUST_PROXY: "2" }).trustProxy).toBe(2);
    expect(readEnv({ TRUST_PROXY: "10.0.0.0/8, 127.0.0.1" }).trustProxy).toEqual(["10.0.0.0/8", "127.0.0.1"]);
    expect(() => readEnv({ TRUST_PROXY: "everybody" })).toThrow(/TRUST_PROXY/);
  });
});

describe("a start that cannot be", () => {
  it.each([
    [{ PORT: "99999" }, /PORT must be a number from 1 to 65535/],
    [{ HOST: "0.0.0.0" }, /set PUBLIC_ORIGIN/],
    [{ ENTENTE_NOW: "yesterday" }, /ENTENTE_NOW must look like/],
    [{ MIGRATION_DATABASE_URL: "postgres://owner@127.0.0.1/x" }, /without DATABASE_URL/],
    [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL must look like/],
  ])("with %j says why, in one line", (env, why) => {
    expect(() => readEnv(env)).toThrow(StartRefusal);
    expect(() => readEnv(env)).toThrow(why);
    expect(() => readEnv(env)).toThrow(/^[^\n]+$/);
  });
});

describe("mail", () => {
  const from = { MAIL_FROM: "Entente <no-reply@city.example>" };

  it("stays in the local mailbox of a demonstration, and waits elsewhere, until a server is set", () => {
    expect(readEnv({}).mail).toBe("mailbox");
    expect(readEnv(database).mail).toBe("none");
    expect(readEnv({ ...database, ...from, SMTP_URL: "smtp://a:b%40c@mail.example:587" })).toMatchObject({
      mail: "smtp",
      sender: { name: "Entente", address: "no-reply@city.example" },
    });
  });

  it.each([
    [{ SMTP_URL: "smtp://mail.example" }, /without MAIL_FROM/],
    [{ ...from, SMTP_URL: "https://mail.example" }, /SMTP_URL must look like/],
    [{ ...from, SMTP_URL: "smtp://mail.example/?tls=no" }, /SMTP_URL must look like/],
    [{ MAIL_FROM: "a@b.example, c@d.example" }, /MAIL_FROM must look like/],
    [{ ENTENTE_WORKER: "no" }, /ENTENTE_WORKER must be off/],
  ])("refuses %o", (env, why) => {
    expect(() => readEnv(env)).toThrow(why);
  });

  it("is this process's work unless told otherwise", () => {
    expect(readEnv({}).worker).toBe(true);
    expect(readEnv({ ENTENTE_WORKER: "off" }).worker).toBe(false);
  });
});
