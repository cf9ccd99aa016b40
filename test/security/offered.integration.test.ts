/**
 * Nobody is offered what they may not do: every link on the pages of a viewer leads somewhere that answers them. What is refused
 * to a viewer stands in `expectations.ts`; here it is only not to be seen.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { startWeb, type Web } from "./web";
import { makeWorld } from "./world";

const world = await makeWorld();
let web: Web;
let cookie: string;
beforeAll(async () => {
  web = await startWeb({ html: true, on: world.web });
  cookie = await web.signIn(world.ctx.viewer.actor.id);
});
afterAll(async () => {
  await web.close();
  await world.web.close();
});

/** Where the links of a page lead, on this site. */
async function offered(address: string): Promise<string[]> {
  const { status, body } = await web.ask(address, { as: cookie });
  expect(status, address).toBe(200);
  const found = [...body.matchAll(/<a\s[^>]*href="(\/[^"#]*)/g)].map(([, to = ""]) => to.replaceAll("&amp;", "&"));
  return found.filter((to) => !to.startsWith("//"));
}

it("leads a viewer only to what answers a viewer", { timeout: 30_000 }, async () => {
  const { id } = await world.agreement();
  const visit = await world.visit();
  const records = [
    `/agreements/${id}`,
    `/organisations/${world.organisationId}`,
    `/people/${world.personId}`,
    `/visits/${visit}`,
    `/meetings/${await world.meeting(id, "Both sides met.")}`,
    `/gifts/${await world.gift()}`,
    `/commitments/${await world.commitment(id)}`,
    `/documents/${await world.document(id)}`,
  ];
  const lists = ["/", "/agreements", "/tasks", "/deadlines", "/people", "/visits", "/documents", "/dashboard"];
  const asked = new Set<string>();
  for (const page of [...records, ...lists])
    for (const to of await offered(page)) {
      // One of each shape: the rows of a list lead to pages of one kind.
      const shape = to.replace(/[\da-f]{8}-[\da-f-]{27}/g, ":id").replace(/=[^&]*/g, "");
      if (asked.has(shape)) continue;
      asked.add(shape);
      const { status } = await world.web.ask(to, { as: world.cookie.viewer });
      expect(status, `${to}, offered on ${page}`).toBeLessThan(400);
    }
  expect(asked.size).toBeGreaterThan(40);
});
