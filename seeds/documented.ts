/**
 * Puts the documented agreements on record, through the verbs and nothing else: taken over from their sources at the step where
 * they stand. Running it again changes nothing; killed half-way, the next run completes it.
 */
import { and, eq, isNull } from "drizzle-orm";
import { startAgreement } from "#app/agreements/start-agreement.server";
import { recordMeeting } from "#app/meetings/meetings.server";
import { addOrganisationFact } from "#app/organisations/organisation-facts.server";
import { addOrganisation } from "#app/organisations/organisations.server";
import { recordSuccession } from "#app/organisations/succession.server";
import { addPerson } from "#app/people/people.server";
import { addPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import type { Outcome } from "#app/platform/refusals";
import { addMember } from "#app/visits/members.server";
import { addVisit } from "#app/visits/visits.server";
import { office, organisations, people, posts, sources } from "#db/schema";
import { type AgreementKey, type AgreementSeed, agreementSeeds, seedOrder } from "./documented/agreements";
import { meetingSeeds } from "./documented/meetings";
import {
  type OrganisationKey,
  type OrganisationSeed,
  organisationSeeds,
  successionDay,
  successionSeeds,
} from "./documented/organisations";
import { type PersonKey, type PersonSeed, personSeeds } from "./documented/people";
import { sourceRows } from "./documented/sources";
import { type VisitKey, type VisitSeed, visitSeeds } from "./documented/visits";

/** The record's id: fixed, so that seeding twice finds it. */
export const seededId = (key: AgreementKey) => `5eed0000-0000-4000-8000-${key.slice(1).padStart(12, "0")}`;

/** `ownerId` answers for the agreements of our own office; observed ones have no owner. */
export async function seedDocumented(ctx: Ctx, ownerId: string | null): Promise<void> {
  const bySource = await putSources(ctx);
  const byOrganisation = await putOrganisations(ctx, bySource);
  const ours = { ...ctx, office: await putOffice(ctx, byOrganisation("hcmc")) };
  await putSuccessions(ctx, byOrganisation, bySource);
  const byPerson = await putPeople(ctx, byOrganisation, bySource);
  for (const key of seedOrder) await putAgreement(ours, key, ownerId, byOrganisation, bySource);
  const byVisit = await putVisits(ours, ownerId, byPerson, byOrganisation, bySource);
  for (const { en, vi, about, people: who, organisations: where, source, visit, ...meeting } of meetingSeeds)
    took(
      await recordMeeting(ours, {
        ...meeting,
        lastOn: null,
        titleEn: en,
        titleVi: vi,
        sourceId: bySource(source),
        visitId: visit ? byVisit(visit) : null,
        personIds: who.map(byPerson),
        agreementIds: about.map(seededId),
        organisationIds: where.map(byOrganisation),
      }),
    );
}

/** Visits with who is named as part of them; their meetings follow as their programme. */
async function putVisits(
  ctx: Ctx,
  ownerId: string | null,
  byPerson: (key: PersonKey) => string,
  byOrganisation: (key: OrganisationKey) => string,
  bySource: (key: string) => string,
) {
  const ids = new Map<string, string>();
  for (const [key, seed] of Object.entries<VisitSeed>(visitSeeds)) {
    const { direction, firstOn, lastOn, places, members, sign, discuss } = seed;
    const about = (keys: AgreementKey[], purpose: "sign" | "discuss") =>
      keys.map((one) => ({ agreementId: seededId(one), purpose }));
    const details = {
      ...{ direction, firstOn, lastOn, places, ownerId, titleEn: seed.en, titleVi: seed.vi },
      ...{ purpose: null, receptionLevel: null, sensitivities: null, talkingPoints: null },
      organisationIds: seed.organisations.map(byOrganisation),
      agreements: [...about(sign, "sign"), ...about(discuss, "discuss")],
    };
    const { id } = took(await addVisit(ctx, details, { key, sourceId: bySource(seed.source) }));
    ids.set(key, id);
    for (const { who, role } of members)
      took(await addMember(ctx, id, { personId: byPerson(who), side: "ours", role, note: null }));
  }
  return finder<VisitKey>(ids);
}

function took<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`A starting record was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

const finder =
  <Key extends string>(ids: Map<string, string>) =>
  (key: Key): string => {
    const id = ids.get(key);
    if (!id) throw new Error(`No starting record ${key}`);
    return id;
  };

async function putSources({ db }: Ctx) {
  await db
    .insert(sources)
    .values(sourceRows.map((row) => ({ ...row })))
    .onConflictDoNothing();
  const rows = await db.select({ key: sources.key, id: sources.id }).from(sources);
  return finder<string>(new Map(rows.map(({ key, id }) => [key, id])));
}

async function putOrganisations(ctx: Ctx, bySource: (key: string) => string) {
  const ids = new Map<string, string>();
  for (const [key, seed] of Object.entries<OrganisationSeed>(organisationSeeds)) {
    const [known] = await ctx.db
      .select({ id: organisations.id })
      .from(organisations)
      .where(and(eq(organisations.name, seed.name), eq(organisations.country, seed.country)));
    ids.set(key, known?.id ?? took(await addOrganisation(ctx, organisationOf(seed, ids))).id);
  }
  for (const [key, seed] of Object.entries<OrganisationSeed>(organisationSeeds))
    for (const { source, ...facts } of seed.facts ?? [])
      took(await addOrganisationFact(ctx, ids.get(key) ?? "", { facts, sourceId: bySource(source) }));
  return finder<OrganisationKey>(ids);
}

const organisationOf = (seed: OrganisationSeed, ids: Map<string, string>) => ({
  name: seed.name,
  shortName: seed.shortName ?? null,
  names: Object.entries(seed.names ?? {}).map(([language, name]) => ({ language, name })),
  type: seed.type,
  level: seed.level ?? null,
  country: seed.country as never,
  place: seed.place ?? null,
  latitude: null,
  longitude: null,
  parentId: seed.under ? finder(ids)(seed.under) : null,
  note: null,
});

/** The office works for Ho Chi Minh City, unless it was given another organisation already. */
async function putOffice(ctx: Ctx, organisationId: string): Promise<Ctx["office"]> {
  await ctx.db
    .update(office)
    .set({ organisationId })
    .where(and(eq(office.id, 1), isNull(office.organisationId)));
  const [row] = await ctx.db.select({ organisationId: office.organisationId }).from(office).where(eq(office.id, 1));
  return { ...ctx.office, organisationId: row?.organisationId ?? organisationId };
}

async function putSuccessions(
  ctx: Ctx,
  byOrganisation: (key: OrganisationKey) => string,
  bySource: (key: string) => string,
) {
  for (const { from, act, source } of successionSeeds)
    took(
      await recordSuccession(ctx, {
        predecessorId: byOrganisation(from),
        successorId: byOrganisation("hcmc"),
        on: successionDay,
        act,
        sourceId: bySource(source),
      }),
    );
}

async function putPeople(
  ctx: Ctx,
  byOrganisation: (key: OrganisationKey) => string,
  bySource: (key: string) => string,
) {
  const ids = new Map<string, string>();
  for (const [key, seed] of Object.entries<PersonSeed>(personSeeds)) {
    const [known] = await ctx.db.select({ id: people.id }).from(people).where(eq(people.name, seed.name));
    const id = known?.id ?? took(await addPerson(ctx, personOf(seed))).id;
    ids.set(key, id);
    for (const { at, source, title, vi, heldOn } of seed.posts) {
      const post = { title, titles: { vi }, organisationId: byOrganisation(at), heldOn, fromOn: null, toOn: null };
      const [held] = await ctx.db
        .select({ id: posts.id })
        .from(posts)
        .where(and(eq(posts.personId, id), eq(posts.organisationId, post.organisationId), eq(posts.title, title)));
      if (!held) took(await addPost(ctx, id, { ...post, sourceId: bySource(source) }));
    }
  }
  return finder<PersonKey>(ids);
}

/** Vietnamese, Chinese and Korean names: the family name comes first. */
const personOf = (seed: PersonSeed) => ({
  name: seed.name,
  names: seed.local ? [seed.local] : [],
  familyFirst: true,
  address: seed.address ?? null,
  email: null,
  telephone: null,
  note: null,
});

async function putAgreement(
  ctx: Ctx,
  key: AgreementKey,
  ownerId: string | null,
  byOrganisation: (key: OrganisationKey) => string,
  bySource: (key: string) => string,
) {
  const seed: AgreementSeed = agreementSeeds[key];
  const isOurs = seed.parties.some(({ side }) => side === "ours");
  took(
    await startAgreement(
      ctx,
      {
        reference: seed.reference,
        title: seed.title.en,
        titleLanguage: "en",
        titles: [{ language: "vi", title: seed.title.vi }],
        kind: seed.kind,
        fields: seed.fields,
        summary: seed.summary,
        whyPartner: null,
        binding: null,
        confidential: false,
        parentId: seed.under ? seededId(seed.under) : null,
        relatedIds: (seed.related ?? []).map(seededId),
        ownerId: isOurs ? ownerId : null,
        parties: seed.parties.map(({ of, side, role, standing }) => ({
          organisationId: byOrganisation(of),
          side,
          role: role ?? "party",
          standing: standing ?? "stated",
        })),
        sourceIds: seed.sources.map(bySource),
        standings: Object.entries(seed.standings).map(([field, { standing, en, vi, source }]) => ({
          field,
          standing,
          sourceId: bySource(source ?? seed.sources[0] ?? "S1"),
          ...(en && vi ? { noteEn: en, noteVi: vi } : {}),
        })),
      },
      "takenOver",
      seed.takenOver,
      seededId(key),
    ),
  );
}
