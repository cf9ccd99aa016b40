/**
 * Pages whose answers are given again until anything changes: that every one of them may be, and that nobody gets one late. How they are kept is
 * tested beside the keeper (`app/server/kept-answers.integration.test.ts`).
 */
import path from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PageHandle } from "#app/platform/page-handle";
import { projectRoot } from "#app/platform/project-root.server";
import { agreementAccess } from "#db/schema";
import { type Answer, routeLines, startWeb, type Web } from "./web";
import { makeWorld } from "./world";

const world = await makeWorld();
const { id: open } = await world.agreement();
const { id: confidential } = await world.agreement({ confidential: true });
/** One address or more of every page that says so of itself. */
const kept: Record<string, string[]> = {
  agreements: ["/agreements", "/agreements?stage=proposed&sort=title&q=memorandum"],
  "agreements/:id": [`/agreements/${open}`],
  dashboard: ["/dashboard"],
  "organisations/:id": [`/organisations/${world.organisationId}`],
  "people/:id": [`/people/${world.personId}`],
  search: ["/search?q=Busan", "/search"],
  "visits/:id": [`/visits/${await world.visit()}`],
};
await world.comment(open, world.ctx.officer);

let web: Web;
beforeAll(async () => {
  web = await startWeb({ html: true, on: world.web });
});
afterAll(async () => {
  await web.close();
  await world.web.close();
});

const ids = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
const nonceOf = ({ headers }: Answer) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
/** Of forms and of the request. */
const passing = ({ body }: Answer, other: Answer) => body.match(ids)?.filter((id) => !other.body.includes(id)) ?? [];
const without = (answer: Answer) => answer.body.replaceAll(nonceOf(answer), "N").replace(ids, "I");
const linesAgain = () => web.said().split('"again":true').length - 1;

it("the pages that say so of themselves are these", async () => {
  const said = await Promise.all(
    routeLines.map(async (line) => {
      const { handle } = (await import(path.join(projectRoot, "app", line.file))) as { handle?: PageHandle };
      return handle?.keptUntilChanged ? [line.path] : [];
    }),
  );
  expect(said.flat().sort()).toEqual(Object.keys(kept).sort());
});

const cases = Object.values(kept)
  .flat()
  .flatMap((address) => {
    const [at, search = ""] = address.split("?");
    return [address, `${at}.data${search && "?"}${search}`];
  });

describe.each(["officer", "manager", "viewer", "administrator"] as const)("to the %s", (name) => {
  it.each(cases)("%s says again what it would say anew, but for what is said once", async (address) => {
    const ask = (headers = {}) => web.ask(address, { as: cookies[name], headers });
    const cookies = world.cookie;
    const [first, before] = [await ask(), linesAgain()];
    const again = await ask();
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(linesAgain()).toBe(before + 1);
    const anew = await ask({ "cache-control": "no-cache" });
    expect(linesAgain()).toBe(before + 1);
    expect(without(again)).toBe(without(anew));
    expect(nonceOf(again)).not.toBe(nonceOf(first));
    expect(again.body).not.toContain(nonceOf(first));
    expect(passing(again, first).length).toBe(passing(first, again).length);
    expect(new Set(passing(again, first))).toContain(again.headers["x-request-id"]);
    const keys = /name="requestKey" value="([^"]+)"/.exec(again.body)?.[1];
    if (keys) expect(first.body).not.toContain(keys);
  });
});

describe("a reader", () => {
  it("to whom a confidential agreement was closed does not find it on the next page", async () => {
    const as = world.cookie.named;
    const ask = () => web.ask(`/agreements/${confidential}`, { as });
    await ask();
    expect((await ask()).status).toBe(200);
    const mine = and(
      eq(agreementAccess.agreementId, confidential),
      eq(agreementAccess.userId, world.ctx.named.actor.id),
    );
    await world.web.db.delete(agreementAccess).where(mine);
    expect((await ask()).status).toBe(404);
  });

  it("who wrote a comment twice from two pages given again has written two", async () => {
    const as = world.cookie.officer;
    const address = `/agreements/${open}`;
    const keyOf = ({ body }: Answer) => /name="requestKey" value="([^"]+)"/.exec(body)?.[1] ?? "";
    await web.ask(address, { as });
    const pages = [await web.ask(address, { as }), await web.ask(address, { as })];
    for (const [at, page] of pages.entries()) {
      const form = { requestKey: keyOf(page), body: `Word ${at}` };
      const sent = await web.ask(`/comments/new?on=agreement&record=${open}`, {
        as,
        form,
        headers: { origin: web.origin },
      });
      expect(sent.status).toBe(302);
    }
    const { body } = await web.ask(address, { as });
    expect(body).toContain("Word 0");
    expect(body).toContain("Word 1");
  });
});
