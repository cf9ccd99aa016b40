/** How many queries a whole page asks, its session and its frame included: fixed numbers, whatever the records hold. */
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as list } from "#app/agreements/list";
import { loader as agreement } from "#app/agreements/show";
import { loader as dashboard } from "#app/dashboard/page";
import { loader as organisation } from "#app/organisations/show";
import { loader as pipeline } from "#app/pipeline/page";
import type { Services } from "#app/platform/context.server";
import { loader as root } from "#app/root";
import { loader as find } from "#app/search/page";
import { beginSession } from "#app/session/sessions.server";
import type { Db } from "#db/client.server";
import { agreementParties } from "#db/schema";
import { organisation as newOrganisation } from "#test/factories/records";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext, testFiles } from "#test/support/context";
import { type Counted, countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";

let counted: Counted;
let cookie: string;
const ids = { bare: "", full: "", alone: "", party: "" };
let services: Omit<Services, "db">;

beforeAll(async () => {
  const { db, appUrl } = await testDb();
  const officer = await testContext({ db });
  const manager = await testContext({ db, role: "manager" });
  ids.bare = (await makeAgreement(officer, { contacts: false })).id;
  const piloted = { kind: "technologyTransferAgreement", step: "running" } as const;
  const values = { firstOn: "2024-01-01", lastOn: "2025-12-31" };
  ids.full = (await makeAgreement(officer, { ...piloted, values })).id;
  await happens(manager, ids.full, "pilotClosed", { on: "2026-01-10", outcome: "go", reason: "It works" });
  ids.alone = await newOrganisation(officer, "Somewhere else");
  ids.party = (await partyOf(db, ids.full)) ?? "";
  counted = await countedQueries(officer, appUrl);
  const clock = { now: () => officer.now };
  cookie = `session=${await beginSession({ db, clock, demo: true }, officer.actor.id)}`;
  services = {
    clock,
    log: officer.log,
    publicOrigin: "http://desk.test",
    demo: true,
    tls: false,
    mail: "none",
    files: testFiles,
    erasuresFile: "none",
  };
});
afterAll(() => counted.close());

async function partyOf(db: Db, agreementId: string): Promise<string | undefined> {
  const [party] = await db
    .select()
    .from(agreementParties)
    .where(eq(agreementParties.agreementId, agreementId))
    .limit(1);
  return party?.organisationId;
}

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>;

const asked = (page: Loader, path: string, params: Record<string, string> = {}) =>
  counted.during(async ({ db }) => {
    const context: AppLoadContext = { services: { ...services, db }, nonce: "n", requestId: "r", peer: "192.0.2.1" };
    const request = () => new Request(`http://desk.test${path}`, { headers: { cookie } });
    await Promise.all([root({ request: request(), params, context }), page({ request: request(), params, context })]);
  });

/** Two of each are the session's and the frame's. */
test.each<[string, number, Loader, string]>([
  ["the list", 8, list, "/agreements?stage=proposed"],
  ["a search", 8, list, "/agreements?q=memorandum"],
  ["the search over everything", 5, find, "/search?q=memorandum"],
  ["the search over everything after a typing error", 6, find, "/search?q=memorundum"],
  ["the dashboard", 9, dashboard, "/dashboard"],
  ["the board", 11, pipeline, "/pipeline"],
  ["the table", 10, pipeline, "/pipeline?view=table"],
  ["the timeline", 10, pipeline, "/pipeline?view=timeline"],
  ["the map", 8, pipeline, "/pipeline?view=map"],
])("%s asks %i", async (_, queries, page, path) => {
  expect(await asked(page, path)).toBe(queries);
});

test("an agreement asks 19, be it bare or full", async () => {
  expect(await asked(agreement, `/agreements/${ids.bare}`, { id: ids.bare })).toBe(19);
  expect(await asked(agreement, `/agreements/${ids.full}`, { id: ids.full })).toBe(19);
});

test("an organisation asks 11, with agreements or without", async () => {
  expect(await asked(organisation, `/organisations/${ids.alone}`, { id: ids.alone })).toBe(11);
  expect(await asked(organisation, `/organisations/${ids.party}`, { id: ids.party })).toBe(11);
});
