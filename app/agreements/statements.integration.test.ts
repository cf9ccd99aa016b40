/** How often the two verbs that are used most ask the database: always as often, however long the history and however many the deadlines. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { happens, makeAgreement, makeOrganisation, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type Counted, countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { recordEvent } from "./record-event.server";
import { startAgreement } from "./start-agreement.server";

describe("the database is asked", () => {
  let ctx: Ctx;
  let counted: Counted;
  beforeAll(async () => {
    const database = await testDb();
    const first = await testContext({ db: database.db, role: "manager" });
    ctx = { ...first, office: { ...first.office, organisationId: await ourOrganisation(first) } };
    counted = await countedQueries(ctx, database.appUrl);
  });
  afterAll(() => counted.close());

  const start = async (partners: number) => {
    const theirs = await Promise.all(Array.from({ length: partners }, () => makeOrganisation(ctx, randomUUID())));
    const ours = ctx.office.organisationId as string;
    const parties = [ours, ...theirs].map((organisationId, at) => ({
      ...{ organisationId, role: "party" as const, side: at === 0 ? ("ours" as const) : ("theirs" as const) },
    }));
    const texts = { title: "Counted", titleLanguage: "en", titles: [], summary: "What it is about", whyPartner: null };
    const rest = { binding: null, confidential: false, parentId: null, relatedIds: [], ownerId: ctx.actor.id };
    const input = {
      ...texts,
      ...rest,
      parties,
      reference: null,
      kind: "letterOfIntent" as const,
      fields: ["smartCity"],
    };
    return counted.during(async (asking) => {
      const values = { on: "2026-01-06", by: "A department" };
      expect(await startAgreement(asking, input, "proposed", values, randomUUID())).toMatchObject({ ok: true });
    });
  };

  const decline = async (bodies: number) => {
    const { id } = await makeAgreement(ctx);
    const names = Array.from({ length: bodies }, (_, at) => ({ name: `Department ${at}` }));
    await happens(ctx, id, "opinionsAsked", { on: "2026-11-20", bodies: names });
    const values = { on: "2026-11-21", by: "The chairman", reason: "Nothing came of it" };
    const envelope = { revision: 2, requestKey: randomUUID() };
    return counted.during(async (asking) => {
      expect(await recordEvent(asking, id, "declined", values, envelope)).toMatchObject({ ok: true });
    });
  };

  test("29 times at most when an agreement is opened, with one partner or with six", async () => {
    const asked = await start(1);
    expect(asked).toBeLessThanOrEqual(29);
    expect(await start(6)).toBe(asked);
  });

  test("20 times at most when it ends, with one deadline waiting or with twelve", async () => {
    const asked = await decline(1);
    expect(asked).toBeLessThanOrEqual(20);
    expect(await decline(12)).toBe(asked);
  });
});
