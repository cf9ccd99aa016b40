import { spawnSync } from "node:child_process";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "#app/platform/project-root.server";
import routes from "#app/routes";
import { testDb } from "#test/support/database";
import { cleanUp, ensureBuilt, type Started, startServer, temporaryFolder } from "#test/support/process";

const patience = 120_000;
let server: Started;
let dataDir: string;

beforeAll(async () => {
  await ensureBuilt();
  dataDir = path.join(temporaryFolder(), "db");
  server = await startServer({ ENTENTE_DATA: dataDir });
  await server.running();
}, patience);

afterAll(cleanUp, patience);

/** Every address of the application, with an id where one belongs. */
const addresses = (routes as { path?: string; index?: boolean }[]).map(
  (route) =>
    `/${(route.path ?? "").replace(/:\w+\??/g, "00000000-0000-4000-8000-00000000000a").replace("*", "nothing/here")}`,
);

const form = { as: "officer", next: "/" };

describe("a request from another site", () => {
  const evil: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "", "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: "http://localhost:1" },
  ];

  it.each(addresses.flatMap((address) => [address, `${address === "/" ? "/_root" : address}.data`]))(
    "cannot POST to %s",
    async (address) => {
      for (const headers of evil) expect((await server.ask(address, { form, headers })).status).toBe(403);
      for (const method of ["PUT", "PATCH", "DELETE"])
        expect((await server.ask(address, { method, headers: evil[0] })).status).toBe(403);
    },
  );

  it.each(["TRACE", "OPTIONS"])("cannot use %s", async (method) => {
    expect((await server.ask("/session/new", { method })).status).toBe(405);
  });
});

describe("a forged Host", () => {
  it("reaches nothing: redirects stay relative, one-click sign-in works on the real site only", async () => {
    const host = "evil.example";
    const forged = { host, "x-forwarded-host": host, "x-forwarded-proto": "https" };
    const answer = await server.ask("/session/demo", { form, headers: { ...forged, origin: `http://${host}` } });
    expect(answer.status).toBe(403);
    const ours = await server.ask("/session/demo", { form, headers: forged });
    expect(ours.status).toBe(303);
    expect(JSON.stringify(ours.headers)).not.toContain(host);
    const page = await server.ask("/session/new", { headers: forged });
    expect(page.body).not.toContain(host);
  });
});

describe("a body", () => {
  const tooMuch = "x".repeat(600 * 1024);
  const headers = () => ({ origin: server.origin, "content-type": "application/x-www-form-urlencoded" });

  const send = (write: (request: http.ClientRequest) => void, more: http.OutgoingHttpHeaders = {}) =>
    new Promise<number>((resolve, reject) => {
      const request = http.request(
        { port: server.port, path: "/session/theme", method: "POST", headers: { ...headers(), ...more }, agent: false },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      request.on("error", reject);
      write(request);
    });

  it("over the limit is refused, announced or not", async () => {
    expect(await send((request) => request.end(), { "content-length": tooMuch.length })).toBe(413);
    expect(await send((request) => request.end(tooMuch), { "transfer-encoding": "chunked" })).toBe(413);
  });

  it("with more fields than a form has is refused", async () => {
    expect(await send((request) => request.end("a=1&".repeat(100_000)))).toBe(413);
  });

  it("that breaks off harms nobody", async () => {
    const socket = net.connect(server.port, "127.0.0.1");
    await new Promise<void>((resolve) => {
      socket.write(
        `POST /session/theme HTTP/1.1\r\nHost: x\r\nOrigin: ${server.origin}\r\nContent-Length: 1000\r\n\r\ntheme=`,
        () => resolve(),
      );
    });
    socket.destroy();
    expect((await server.ask("/healthz")).status).toBe(200);
  });
});

describe("an address that is none", () => {
  it.each(["//evil.example", "/%E0%A4%A", "/\\evil", "/agreements/../../etc/passwd", "/assets/../../package.json"])(
    "%s is answered without a fault",
    async (address) => {
      const answer = await server.ask(address);
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.location ?? "/").toMatch(/^\/(?![/\\])/);
      expect(answer.body).not.toContain("@remix-run");
    },
  );
});

const shown = (headers: http.IncomingHttpHeaders) =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(
        ([name]) =>
          !/^(date|connection|keep-alive|transfer-encoding|x-request-id|content-length|etag|last-modified)$/.test(name),
      )
      .map(([name, value]) => [
        name,
        String(value)
          .replace(/nonce-[\w+/=]+/g, "nonce-N")
          .replace(/session=[\w-]{43}/g, "session=T"),
      ])
      .sort(),
  );

describe("headers", () => {
  it("of a page", async () => expect(shown((await server.ask("/session/new")).headers)).toMatchSnapshot());
  it("of an action", async () =>
    expect(shown((await server.ask("/session/demo", { form })).headers)).toMatchSnapshot());
  it("of a missing page", async () => expect(shown((await server.ask("/no/such")).headers)).toMatchSnapshot());
  it("of a refusal", async () => {
    const headers = { origin: "https://evil.example" };
    expect(shown((await server.ask("/session/demo", { form, headers })).headers)).toMatchSnapshot();
  });

  it("give each answer a nonce of its own, used by its scripts", async () => {
    const nonceOf = (policy: unknown) => /nonce-([\w+/=]+)/.exec(String(policy))?.[1] ?? "";
    const [first, second] = await Promise.all([server.ask("/session/new"), server.ask("/session/new")]);
    expect(nonceOf(first.headers["content-security-policy"])).not.toBe(
      nonceOf(second.headers["content-security-policy"]),
    );
    for (const [script] of first.body.matchAll(/<script[^>]*>/g))
      expect(script).toContain(nonceOf(first.headers["content-security-policy"]));
  });

  it("of an asset let it be kept for good", async () => {
    const asset = /\/assets\/[\w-]+\.js/.exec((await server.ask("/session/new")).body)?.[0] ?? "";
    const { status, headers } = await server.ask(asset);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });
});

describe("behind TLS", () => {
  it("cookies are bound to the host, and browsers told to stay with TLS", { timeout: patience }, async () => {
    const { appUrl, ownerUrl } = await testDb();
    const secure = await startServer({
      DATABASE_URL: appUrl,
      MIGRATION_DATABASE_URL: ownerUrl,
      PUBLIC_ORIGIN: "https://entente.example",
      TRUST_PROXY: "1",
    });
    await secure.running();
    const headers = { origin: "https://entente.example", host: "entente.example", "x-forwarded-proto": "https" };
    const answer = await secure.ask("/session/theme", { form: { theme: "dark" }, headers });
    expect(answer.status).toBe(303);
    expect(answer.headers["set-cookie"]?.[0]).toMatch(/Secure/);
    expect(answer.headers["strict-transport-security"]).toMatch(/max-age=63072000/);
    expect((await secure.ask("/session/demo", { form, headers })).status).toBe(404);
  });
});

describe("npm run user:create", () => {
  const create = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "app/commands/create-user.ts", ...args], {
      cwd: projectRoot,
      env: { ...process.env, ENTENTE_DATA: dataDir, PORT: String(server.port), NODE_ENV: "production" },
      encoding: "utf8",
    });

  it("makes a link beside the running server that signs in once", { timeout: patience }, async () => {
    const made = create("--name", "Nguyễn Thị An", "--email", "an@office.example", "--role", "administrator");
    expect(made.stderr).toBe("");
    const address = /http:\/\/localhost:\d+\/session\/link\/[\w-]{43}/.exec(made.stdout)?.[0] ?? "";
    const { origin, pathname } = new URL(address);
    expect(origin).toBe(server.origin);
    const opened = await server.ask(pathname);
    expect(opened.status).toBe(200);
    expect(opened.body).toContain("Nguyễn Thị An");
    const first = await server.ask(pathname, { form: {} });
    expect(first.status).toBe(303);
    const cookie = first.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    expect((await server.ask("/session/new", { headers: { cookie } })).status).toBe(303);
    expect((await server.ask(pathname, { form: {} })).status).toBe(404);
    expect((await server.ask("/healthz")).status).toBe(200);
    // Neither the link nor the session is in the log.
    expect(server.said()).not.toContain(pathname.split("/").at(-1));
    expect(server.said()).not.toContain(cookie.split("=")[1]);
    expect(server.said()).toContain("/session/link/[token]");
  });

  it.each([
    [["--name", "A", "--email", "a@b.example", "--role", "king"], /--role must be/],
    [["--name", "A", "--email", "an@office.example", "--role", "viewer"], /has an account already/],
  ])("with %j says why not", { timeout: patience }, (args, why) => {
    const made = create(...args);
    expect(made.status).toBe(1);
    expect(made.stderr.trim().split("\n")).toHaveLength(1);
    expect(made.stderr).toMatch(why);
  });
});
