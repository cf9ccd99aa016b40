/**
 * The profile of a partner: its names in every script, who answers for it, its agreements, people, meetings, and what is overdue under
 * the agreements, as far as that is on record. An organisation is open to every reader; its agreements are not.
 */
import { type AgreementFilter, readFilter } from "#app/agreements/filters";
import { countFigures } from "#app/figures/count-figures.server";
import { meetingsOfOrganisation } from "#app/meetings/meeting-queries.server";
import { organisationPage } from "#app/organisations/organisation-queries.server";
import { cited } from "#app/platform/cited";
import { countryName } from "#app/platform/codes";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { textIn } from "#app/platform/text";
import { visitsOfOrganisation } from "#app/visits/visit-rows.server";
import type { CellValue, ForeignText, ReportSection, ReportTable } from "../document";
import { annexOf } from "./annex.server";
import {
  dayCell,
  deadlineText,
  fieldNames,
  type Hand,
  handOf,
  type Line,
  referenceLink,
  standingLine,
  termOf,
  titleOf,
  typedLines,
} from "./cells";
import type { ReportContents } from "./contents";
import { figureRows } from "./figure-rows.server";
import { framed } from "./frame.server";
import { meetingTable } from "./meetings.server";
import { peopleTable } from "./partner-people.server";
import { countRecords, type Reported, readRecords } from "./records.server";
import type { ReportRequest } from "./request";
import { chosen, periodOf } from "./scope.server";
import { columnsOf, numberedTable, section, tableSection } from "./sections";

type Organisation = Awaited<ReturnType<typeof organisationPage>>;

/** Every agreement that names it or one for which it answers now. */
function ofPartner({ partnerId }: ReportRequest): AgreementFilter {
  if (!isId(partnerId ?? undefined)) notFound();
  const filter = readFilter(new URLSearchParams({ partner: partnerId ?? "" }));
  if (!filter) throw new Error("An id is a partner");
  return filter;
}

export const partner: ReportContents = {
  count: async (ctx, request) => countRecords(ctx, await chosen(ctx, { ...request, filter: ofPartner(request) })),

  async contents(ctx, request, onProgress) {
    const hand = handOf(textIn(request.locale), ctx.today, request);
    const filter = ofPartner(request);
    const organisation = await organisationPage(ctx, request.partnerId ?? undefined);
    const which = await chosen(ctx, { ...request, filter });
    const total = await countRecords(ctx, which);
    const rows = await readRecords(ctx, which, { limit: request.limit, total, onProgress });
    const met = [
      ...(await meetingsOfOrganisation(ctx, organisation.id)),
      ...(await visitsOfOrganisation(ctx, organisation.id))
        .filter(({ cancelledOn }) => cancelledOn === null)
        .map(({ places, lastOn, ...visit }) => ({
          ...visit,
          lastOn: lastOn === visit.firstOn ? null : lastOn,
          place: places.join(", ") || null,
        })),
    ].filter(({ firstOn }) => firstOn <= ctx.today);
    const meetings = met.sort((a, b) => (a.firstOn < b.firstOn ? 1 : -1));
    const people = await peopleTable(ctx, hand, organisation.id);
    const { headings, empty } = hand.t.reportWords;
    const succession = successionLines(hand, organisation);
    const visits = meetingTable(hand, headings.meetings, empty.partnerMeetings, [...meetings].reverse(), null);
    return framed(ctx, hand, {
      kind: "partner",
      subject: nameIn(hand, organisation),
      period: null,
      sections: [
        tableSection(generalTable(hand, organisation)),
        ...(succession.length > 0 ? [section(headings.succession, succession)] : []),
        tableSection(agreementTable(hand, rows)),
        tableSection(people),
        tableSection(visits),
        await owedSection(ctx, hand, organisation, rows, { filter, period: periodOf(ctx, request) }),
      ],
      annex: await annexOf(ctx, hand, which, ["contactTheirs", "partnerPlace", "signatories", "term", "originalAt"]),
      landscape: false,
    });
  },
};

const nameIn = ({ locale }: Hand, { name, names }: Organisation): string =>
  (locale === "en" ? null : names.find(({ language }) => language === locale)?.name) ?? name;

function generalTable(hand: Hand, organisation: Organisation): ReportTable {
  const { t, locale } = hand;
  const words = t.organisations;
  const shown = nameIn(hand, organisation);
  const { name, names, shortName, type, level, country, place, parent, note, facts } = organisation;
  const others: Line[] = [
    ...(shown === name ? [] : [name]),
    ...names
      .filter((one) => one.name !== shown && one.name !== name)
      .map(({ language, name }): string | ForeignText => (language === locale ? name : { text: name, language })),
  ];
  const lines: [string, readonly Line[]][] = [
    [words.name, [shown]],
    [words.names, others],
    [words.shortName, shortName ? [shortName] : []],
    [words.type, [words.types[type]]],
    [words.level, level ? [words.levels[level]] : []],
    [words.country, [countryName(t, country)]],
    [words.place, place ? [place] : []],
    [words.parent, parent ? [parent.name] : []],
    [words.note, typedLines(note)],
    [
      words.about,
      facts.map(({ text, source }) =>
        source ? `${text} ${t.reportWords.source(source.publisher, source.subject)}` : text,
      ),
    ],
  ];
  return {
    caption: t.reportWords.headings.general,
    columns: columnsOf(hand, { item: 1, value: 3 }),
    rows: lines.filter(([, said]) => said.length > 0).map(([item, said]): CellValue[] => [item, { lines: said }]),
    empty: "",
  };
}

function successionLines({ t }: Hand, { successor, predecessors }: Organisation): string[] {
  const words = t.reportWords;
  const inWords = (act: string | null) => act && cited(t, act);
  return [
    ...(successor ? [words.succeededBy(successor.successor, formatDay(t, successor.on), inWords(successor.act))] : []),
    ...predecessors.map(({ predecessor, on, act }) => words.succeeds(predecessor, formatDay(t, on), inWords(act))),
  ];
}

function agreementTable(hand: Hand, rows: readonly Reported[]): ReportTable {
  const { t } = hand;
  const { headings, empty, nobody } = t.reportWords;
  return numberedTable(hand, {
    caption: headings.agreements,
    columns: columnsOf(hand, { reference: 7, agreement: 20, signedOn: [8, "day"], term: 9, stage: 10, owner: 9 }),
    rows,
    cells: (row) => [
      referenceLink(hand, row),
      {
        lines: [
          titleOf(hand, row),
          t.workflow.kinds[row.kind],
          ...(row.fields.length > 0 ? [fieldNames(hand, row.fields)] : []),
        ],
      },
      dayCell(row.signedOn),
      termOf(hand, row),
      standingLine(hand, row),
      row.owner ?? (row.observed ? null : nobody),
    ],
    empty: empty.agreements,
  });
}

/** What is overdue both ways, as far as it is on record: duties of ours, and answers that were asked of this very body. */
async function owedSection(
  ctx: Ctx,
  hand: Hand,
  organisation: Organisation,
  rows: readonly Reported[],
  scope: { filter: AgreementFilter; period: { first: string; last: string } },
): Promise<ReportSection> {
  const { t } = hand;
  const { owed: words, headings, empty } = t.reportWords;
  const ours = rows.flatMap((row) => row.overdue.map((deadline) => ({ row, text: deadlineText(hand, deadline) })));
  const asked = await openAnswers(ctx, organisation, scope);
  const theirs = asked.map(({ agreement, detail }) => {
    const due = detail.is === "opinion" && detail.dueOn ? formatDay(t, detail.dueOn) : "";
    return `${agreement?.reference ?? ""}: ${t.deadlines.kinds.opinionDue} ${due}`.trim();
  });
  const table = numberedTable(hand, {
    caption: headings.owed,
    columns: columnsOf(hand, { reference: 7, overdue: 30 }),
    rows: ours,
    cells: ({ row, text }) => [referenceLink(hand, row), text],
    empty: empty.owed,
  });
  return tableSection(table, [...(theirs.length > 0 ? [words.theirs, ...theirs] : [words.theirsUnknown]), words.ours]);
}

/** Opinions asked of a body of one of its names that are overdue, within what the reader may see. */
async function openAnswers(
  ctx: Ctx,
  { name, shortName, names }: Organisation,
  { period }: { period: { first: string; last: string } },
) {
  const everything = readFilter(new URLSearchParams());
  if (!everything) throw new Error("No filter is a filter");
  const scope = { filter: everything, period };
  const [waiting] = await countFigures(ctx, ["overdueByBody"], scope);
  const plain = (text: string) => text.normalize("NFC").toLocaleLowerCase("vi");
  const own = new Set([name, shortName ?? name, ...names.map((one) => one.name)].map(plain));
  const bodies = (waiting?.buckets ?? []).map(({ bucket }) => bucket).filter((body) => own.has(plain(body)));
  return figureRows(ctx, "overdueByBody", bodies, scope);
}
