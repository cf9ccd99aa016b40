/** What every answer carries, by route and kind of answer, with and without TLS; and what no log may hold. */
import { afterAll, describe, expect, it } from "vitest";
import { expectations } from "./expectations";
import { preparedToRead } from "./knock";
import type { Answer } from "./web";
import { behindTls, makeWorld } from "./world";

const plain = await makeWorld();
const secure = await behindTls(plain);
afterAll(() => Promise.all([plain.web.close(), secure.web.close()]));
const prepared = preparedToRead(plain);

const shown = ({ status, headers }: Answer) => {
  const left = /^(date|connection|keep-alive|transfer-encoding|x-request-id|content-length|etag|location)$/;
  const held = Object.entries(headers)
    .filter(([name]) => !left.test(name))
    .map(([name, value]) => [
      name,
      String(value)
        .replace(/nonce-[\w+/=]+/g, "nonce-N")
        .replace(/session=[\w-]{43}/g, "session=T"),
    ]);
  return JSON.stringify({ status, ...Object.fromEntries(held.sort()) });
};

describe.each([
  ["without TLS", plain],
  ["behind TLS", secure],
])("%s", (_name, world) => {
  it("every route answers with the same headers as all others of its kind", { timeout: 120_000 }, async () => {
    const kinds = new Map<string, string[]>();
    const note = (answer: Answer, what: string) => {
      const kind = shown(answer);
      kinds.set(kind, [...(kinds.get(kind) ?? []), what]);
    };
    const headers = { "x-forwarded-proto": "https" };
    for (const [route, expectation] of Object.entries(expectations)) {
      const { address } = await prepared(route, expectation);
      const as = route.startsWith("session/") ? null : world.cookie.administrator;
      note(await world.web.ask(address, { as, headers }), `GET /${route}`);
      note(
        await world.web.ask(address, { form: {}, headers: { ...headers, origin: "https://evil.example" } }),
        `POST from elsewhere /${route}`,
      );
    }
    const listed = [...kinds].map(([kind, routes]) => ({ ...JSON.parse(kind), routes: routes.sort() }));
    expect(listed.sort((a, b) => (a.routes[0] < b.routes[0] ? -1 : 1))).toMatchSnapshot();
  });

  it("cookies are out of reach of scripts and other sites", async () => {
    const { web } = world;
    const token = await world.link(await world.user());
    const flags = new Map<string, string>();
    for (const [address, form] of [
      [`/session/link/${token}`, {}],
      ["/session/new", { email: "cookies@city.example" }],
      ["/session/theme", { theme: "dark" }],
      ["/session/language", { language: "vi" }],
      ["/session/end", {}],
    ] as [string, Record<string, string>][]) {
      const { headers } = await web.ask(address, { form, headers: { "x-forwarded-proto": "https" } });
      flags.set(
        address.replace(token, ":token"),
        String(headers["set-cookie"]).replace(/(session|signin)=[\w-]{43}/, "$1=T"),
      );
    }
    expect(Object.fromEntries(flags)).toMatchSnapshot();
  });
});

describe("the log", () => {
  it("holds no token of a link or session, however it was asked with", async () => {
    const { web, cookie } = plain;
    const token = await plain.link(await plain.user());
    const session = cookie.officer.split("=")[1] ?? "";
    const at = [
      `/session/link/${token}`,
      `/session/link/${token}.data`,
      `/Session/Link/${token}`,
      `/session/%6Cink/${token}`,
      `/session//link/${token}`,
      `/session/link//${token}`,
      `/session/link/${token}/more`,
      `/session/new?next=/session/link/${token}`,
      `/nothing/${token}`,
      `/${session}`,
      `/people?q=${session}%00`,
    ];
    for (const address of at)
      for (const form of [undefined, { token, cookie: session, name: session }]) {
        const headers = {
          referer: `${web.origin}/session/link/${token}`,
          authorization: `Bearer ${session}`,
          "x-token": token,
        };
        await web.ask(address, { as: cookie.officer, headers, form });
      }
    await web.ask("/organisations/new", { as: cookie.officer, form: { name: token, type: session, country: "KR" } });
    const byHand = `/settings/people/${await plain.user()}/link.data`;
    const handed = await web.ask(byHand, { as: cookie.administrator, form: {} });
    const made = /link\/([\w-]{43})/.exec(handed.body)?.[1] ?? "";
    await web.ask(`/session/link/${made}`, { form: {} });
    expect(made).not.toBe("");
    const asked = await web.ask("/session/new", { form: { email: "canary@city.example" } });
    const request = /signin=([\w-]{43})/.exec(String(asked.headers["set-cookie"]))?.[1] ?? "";
    expect(request).not.toBe("");
    await web.ask("/session/code", { as: `signin=${request}`, form: { code: "98765432" } });
    expect(web.said()).toContain('"path":"/session/');
    for (const secret of [token, session, made, request, "98765432"]) expect(web.said()).not.toContain(secret);
  });
});
