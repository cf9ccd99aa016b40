/**
 * What is missing on record, found out for each agreement from its own records, in plain words of the language instead of SQL: what the
 * conditions of `app/completeness/gaps.server.ts` are held against.
 */
import { expect } from "vitest";
import { listIncomplete } from "#app/completeness/completeness-queries.server";
import { type GapId, gapIds } from "#app/completeness/gap";
import { countFigures } from "#app/figures/count-figures.server";
import { readScope } from "#app/figures/scope";
import type { Ctx } from "#app/platform/context.server";
import {
  agreementContacts,
  agreementFields,
  agreementParties,
  agreements,
  indicators,
  organisations,
  pilots,
} from "#db/schema";
import type { AgreementContext } from "#workflows/context";

/** Every agreement's gaps as read one by one, by its id. */
async function gapsOneByOne({ db }: Ctx): Promise<Map<string, GapId[]>> {
  const parties = await db.select().from(agreementParties);
  const places = new Map((await db.select().from(organisations)).map((row) => [row.id, row]));
  const fields = await db.select().from(agreementFields);
  const contacts = await db.select().from(agreementContacts);
  const measured = new Set((await db.select().from(indicators)).map(({ pilotId }) => pilotId));
  const trials = (await db.select().from(pilots)).filter(({ id, withdrawn }) => !withdrawn && measured.has(id));
  const all = await db.select().from(agreements);
  return new Map(
    all.map((row) => {
      const context = row.snapshot.context as AgreementContext;
      const { signing, term, pilot } = context;
      const its = <T extends { agreementId: string }>(rows: T[]) => rows.filter((one) => one.agreementId === row.id);
      const between = its(parties).filter(({ role }) => role === "party");
      const has = (side: string, rows: { side: string }[]) => rows.some((one) => one.side === side);
      const counts = !row.observed && row.step !== "voided";
      const living = counts && row.stage !== "ended";
      const inForce = counts && ["signed", "pilot", "evaluated"].includes(row.stage);
      const wasSigned = counts && (inForce || Boolean(signing));
      const inPilot = counts && row.stage === "pilot";
      const missing: Record<GapId, boolean> = {
        owner: living && !row.ownerId,
        kind: living && row.kind === "notDecided",
        parties: living && !(has("ours", between) && has("theirs", between)),
        summary: living && row.summary === null,
        fields: living && its(fields).length === 0,
        signingDay: wasSigned && !signing?.on,
        signatories: wasSigned && (signing?.signatories ?? []).length === 0,
        effectiveDay: inForce && !signing?.effectiveOn,
        term: inForce && (term?.kind ?? "notGiven") === "notGiven",
        endDay: inForce && ["until", "years"].includes(term?.kind ?? "") && !term?.endsOn,
        authenticText: inForce && !signing?.authentic,
        originalAt: inForce && !signing?.originalAt,
        lead: inForce && !row.leadId,
        contactOurs: living && !has("ours", its(contacts)),
        contactTheirs: living && !has("theirs", its(contacts)),
        partnerPlace:
          living &&
          between.some(({ side, organisationId }) => {
            const at = places.get(organisationId);
            const isPlace = ["municipality", "province"].includes(at?.type ?? "");
            return side === "theirs" && at?.place === null && at.latitude === null && !isPlace;
          }),
        reportingNotes: inForce && !row.results && !row.difficulties && !row.proposals,
        pilotQuestion: inPilot && !pilot?.question,
        pilotWindow: inPilot && !(pilot?.firstOn && pilot.lastOn),
        pilotIndicators: inPilot && its(trials).length === 0,
      };
      return [row.id, gapIds.filter((id) => missing[id])];
    }),
  );
}

/** The page of completeness and the figure say of every agreement what its records say. Of one page of agreements at most. */
export async function expectGapsAsRecorded(ctx: Ctx): Promise<void> {
  const expected = await gapsOneByOne(ctx);
  const { rows, total } = await listIncomplete(ctx, { owner: "all", gap: null, page: 1 });
  const found = new Map(rows.map(({ id, missing }) => [id, gapIds.filter((gap) => gap in missing)]));
  for (const [id, gaps] of expected) expect(found.get(id) ?? [], id).toEqual(gaps);
  expect(total).toBe([...expected.values()].filter((gaps) => gaps.length > 0).length);

  const scope = readScope(new URLSearchParams(), ctx.today);
  const [figure] = scope ? await countFigures(ctx, ["missing"], scope) : [];
  const counts = gapIds.map((bucket) => ({
    bucket,
    count: [...expected.values()].filter((gaps) => gaps.includes(bucket)).length,
  }));
  expect(figure?.buckets).toEqual(counts);
  expect(figure?.total).toBe(total);
}
