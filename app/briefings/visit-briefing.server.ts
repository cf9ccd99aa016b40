/**
 * The briefing of a visit: whom one meets, who they are, what there is between both, what is owed, what to say. Made of what its
 * reader may see at this moment.
 */
import { sql } from "drizzle-orm";
import { hoursText } from "#app/meetings/hours-text";
import type { Ctx } from "#app/platform/context.server";
import { formatDay, formatSpan } from "#app/platform/days";
import type { Locale } from "#app/platform/locale";
import type { Hand } from "#app/reports/contents/cells";
import { section } from "#app/reports/contents/sections";
import type { CellValue, ReportDocument, ReportSection } from "#app/reports/document";
import { type VisitMember, visitPage } from "#app/visits/visit-page.server";
import { agreementsRead, framed, handOf, plainName, promisesRead } from "./frame.server";
import { agreementsWith, countingIn, isOurs, type Met, readHistory, readPartners, readPeople } from "./partners.server";
import {
  agreementsSection,
  historySection,
  notesSections,
  owedSections,
  tableOf,
  whomSection,
  whoSection,
} from "./parts";

type Shown = Awaited<ReturnType<typeof visitPage>>;

/** `origin`: what links begin with; nothing on a page. 404 where there is no such visit. */
export async function visitBriefing(
  reader: Ctx,
  id: string | undefined,
  locale: Locale,
  origin = "",
): Promise<ReportDocument> {
  const ctx = { ...reader, locale };
  const hand = handOf(ctx, origin);
  const shown = await visitPage(ctx, id);
  const { visit } = shown;
  const organisationIds = shown.organisations.map((one) => one.id);
  const named = shown.agreements.map((one) => one.id);
  const [partners, withThem, around, people] = await Promise.all([
    readPartners(ctx, organisationIds),
    agreementsWith(ctx, organisationIds),
    countingIn(ctx, organisationIds),
    peopleMet(ctx, shown),
  ]);
  const known = [...new Set([...named, ...[...withThem.values()].flat()])];
  const [all, promises, happened] = await Promise.all([
    agreementsRead(ctx, known),
    promisesRead(ctx, known),
    readHistory(ctx, { organisationIds: around, agreementIds: known, notVisit: visit.id }, 8),
  ]);
  const purposes = new Map(shown.agreements.map((one) => [one.id, one.purpose]));
  const first = all.filter((row) => purposes.has(row.id));
  const agreements = [...first, ...all.filter((row) => !purposes.has(row.id))];
  return framed(ctx, hand, {
    title: visit.title,
    period: periodOf(hand, shown),
    about: plainName(visit.places[0] ?? partners[0]?.name ?? "visit") || "visit",
    sections: [
      visitSection(hand, shown),
      programmeSection(hand, shown, people.rows),
      whomSection(hand, people),
      whoSection(hand, partners, withThem, all),
      agreementsSection(hand, agreements, purposes),
      ...owedSections(hand, promises, agreements),
      historySection(hand, happened),
      ...notesSections(hand, visit),
    ],
  });
}

function periodOf({ t }: Hand, { visit: { direction, firstOn, lastOn, places } }: Shown): string {
  const days = firstOn === lastOn ? formatDay(t, firstOn, { weekday: true }) : formatSpan(t, firstOn, lastOn);
  return [t.visits.directions[direction], days, places.join(" → ")].filter(Boolean).join(" · ");
}

/** Their side, and whoever takes part in a meeting and is neither of our delegation nor holds a post of ours. */
function peopleMet(ctx: Ctx, { visit, programme, members }: Shown) {
  const theirs = members.filter(({ side }) => side === "theirs").map(({ personId }) => personId);
  const ours = members.filter(({ side }) => side === "ours").map(({ personId }) => personId);
  const met = [...new Set(programme.flatMap(({ people }) => people.map(({ id }) => id)))].filter(
    (id) => !theirs.includes(id) && !ours.includes(id),
  );
  const list = (ids: string[]) => (ids.length > 0 ? sql`p.id in ${ids}` : sql`false`);
  const rank = sql`(select v.position from visit_members v where v.visit_id = ${visit.id} and v.person_id = p.id) nulls last, p.name`;
  return readPeople(ctx, sql`(${list(theirs)} or (${list(met)} and not ${isOurs(ctx)}))`, visit, rank);
}

function visitSection(hand: Hand, { visit, members }: Shown): ReportSection {
  const { t } = hand;
  const words = t.briefings.paper;
  const { fact } = t.reportWords;
  const ours = members.filter(({ side }) => side === "ours");
  const said: [string, string | null][] = [
    [words.purpose, visit.purpose],
    [words.reception, visit.receptionLevel],
    ...ours.map((one, at): [string, string] => [at === 0 ? words.delegation : "", memberLine(hand, one)]),
    [words.officer, visit.owner],
  ];
  const lines = said.flatMap(([name, value]) => (value ? [name ? fact(name, value) : `– ${value}`] : []));
  return section(lines.length > 0 ? words.headings.visit : null, lines);
}

function memberLine({ t, locale }: Hand, { name, names, role, posts }: VisitMember): string {
  const own = names.find(({ language }) => language === locale)?.name ?? name;
  const held = posts.map(({ title, organisation }) => `${title}, ${organisation}`);
  return [own, t.visits.members.roles[role].toLocaleLowerCase(locale), ...held].join("; ");
}

/** Of those who take part, the other side: whom one meets, and the organisations the visit is to or from. */
function programmeSection(hand: Hand, shown: Shown, people: readonly Met[]): ReportSection {
  const { t } = hand;
  const words = t.briefings.paper;
  const theirs = new Set([...people, ...shown.organisations].map(({ id }) => id));
  const rows = shown.programme.map((item): CellValue[] => {
    const hours = hoursText(t, item);
    const others = [...item.people, ...item.organisations].filter(({ id }) => theirs.has(id));
    return [
      { lines: [formatDay(t, item.firstOn, { weekday: true }), ...(hours ? [hours] : [])] },
      { lines: [item.title, ...(item.place ? [item.place] : [])] },
      { lines: others.map(({ name }) => name) },
    ];
  });
  const columns = [
    ["when", 7],
    ["programme", 22],
    ["with", 12],
  ] as const;
  return section(words.headings.programme, [], tableOf(hand, columns, rows, words.none.programme));
}
