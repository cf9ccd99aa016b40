/** The parts of a briefing as sections of a paper: what was read, in the words of the reader's choice. Pure. */
import { type CommitmentRow, standingOf } from "#app/commitments/row";
import { shownNames } from "#app/organisations/shown-names";
import { saysItself } from "#app/organisations/types";
import { calledBy } from "#app/platform/called";
import { countryName, languageName } from "#app/platform/codes";
import { formatDay, relativeDays } from "#app/platform/days";
import { deadlineText, type Hand, type Line, referenceLink, standingLine, titleOf } from "#app/reports/contents/cells";
import type { Reported } from "#app/reports/contents/records.server";
import { section } from "#app/reports/contents/sections";
import type { CellValue, ReportSection, ReportTable } from "#app/reports/document";
import type { Some } from "./frame.server";
import type { Happened, Met, Partner } from "./partners.server";

type Columns = Hand["t"]["briefings"]["paper"]["columns"];

/** A table under the heading of its section; no numbers, which would take a column. */
export function tableOf(
  { t }: Hand,
  columns: readonly (readonly [keyof Columns, number, ("text" | "day")?])[],
  rows: readonly (readonly CellValue[])[],
  empty: string,
): ReportTable {
  const words = t.briefings.paper.columns;
  return {
    caption: "",
    columns: columns.map(([key, width, kind = "text"]) => ({ key, header: words[key], kind, width })),
    rows,
    empty,
  };
}

/** How many there are besides those that are named. */
const moreOf = ({ t }: Hand, { rows, total }: Some<unknown>): string[] =>
  total > rows.length ? [t.briefings.paper.more(total - rows.length)] : [];

/** Marked by their letters alone, so that they can stand beside a Latin name on one line. */
const besideLatin = ["zh-Hans", "ko"];

/** A name, as it is `shown`, with those in other scripts: beside it where that can be, on lines of their own otherwise. */
function nameLines(
  { locale }: Hand,
  called: string,
  names: readonly { language: string; name: string }[],
  shown = called,
): Line[] {
  const others = names.filter(({ name }) => name !== called);
  // Letters of such a name must not come apart at the end of a line.
  const fits = shown.length <= 24;
  const beside = others.filter(({ language }) => fits && besideLatin.includes(language)).map(({ name }) => name);
  const own = others.filter(({ language }) => !fits || !besideLatin.includes(language));
  return [
    [shown, ...beside].join(" "),
    ...own.map(({ language, name }) => (language === locale ? name : { text: name, language })),
  ];
}

export function whoSection(
  hand: Hand,
  partners: readonly Partner[],
  withThem: ReadonlyMap<string, string[]>,
  agreements: readonly Reported[],
): ReportSection {
  const { t } = hand;
  const words = t.briefings.paper;
  const inForce = new Set(
    agreements.filter(({ stage }) => stage === "signed" || stage === "pilot").map(({ id }) => id),
  );
  const rows = partners.map((one): CellValue[] => {
    const own = withThem.get(one.id) ?? [];
    const level = one.level && !saysItself(one.type, one.level) ? t.organisations.ofLevel[one.level] : null;
    const type = t.organisations.types[one.type];
    const what = level ? `${type}, ${level}` : type;
    return [
      {
        lines: nameLines(
          hand,
          one.name,
          shownNames(one.shortName, one.names),
          one.shortName ? `${one.name} (${one.shortName})` : one.name,
        ),
      },
      {
        lines: [
          `${what}; ${countryName(t, one.country)}${one.parent ? `; ${words.under(one.parent)}` : ""}`,
          ...(one.after ? [words.answersNow(one.after.name, formatDay(t, one.after.on))] : []),
          ...one.before.map(({ name, on }) => words.answersFor(name, formatDay(t, on))),
          ...(one.note ? [one.note] : []),
        ],
      },
      {
        lines: [
          words.relation(own.length, own.filter((id) => inForce.has(id)).length),
          ...(one.lastMetOn ? [words.lastMet(formatDay(t, one.lastMetOn))] : []),
        ],
      },
    ];
  });
  const table = tableOf(
    hand,
    [
      ["organisation", 15],
      ["what", 13],
      ["relation", 12],
    ],
    rows,
    words.none.history,
  );
  return section(words.headings.who, [], table);
}

export function whomSection(hand: Hand, people: Some<Met>): ReportSection {
  const { t } = hand;
  const linesOf = ({ name, names }: Pick<Met, "name" | "names">) => nameLines(hand, name, names);
  const words = t.briefings.paper;
  const rows = people.rows.map(({ address, familyFirst, languages, posts, lastMetOn, ...one }): CellValue[] => [
    { lines: linesOf(calledBy(hand.locale, one)) },
    { lines: posts.map(({ title, organisation }) => `${title}, ${organisation}`) },
    {
      lines: [
        ...(address ? [words.address(address)] : []),
        ...(familyFirst ? [words.familyFirst] : []),
        ...(languages.length > 0 ? [languages.map((code) => languageName(t, code)).join(", ")] : []),
      ],
    },
    lastMetOn ? { day: lastMetOn } : words.neverMet,
  ]);
  const table = tableOf(
    hand,
    [
      ["person", 10],
      ["post", 20],
      ["speak", 7],
      ["lastMet", 6],
    ],
    rows,
    words.none.whom,
  );
  return section(words.headings.whom, moreOf(hand, people), table);
}

export function agreementsSection(
  hand: Hand,
  agreements: readonly Reported[],
  purposes: ReadonlyMap<string, "sign" | "discuss">,
): ReportSection {
  const { t } = hand;
  const words = t.briefings.paper;
  const rows = agreements.slice(0, 14);
  const more = moreOf(hand, { rows, total: agreements.length });
  const cells = rows.map((row): CellValue[] => {
    const purpose = purposes.get(row.id);
    const kind = [
      ...(row.kind === "notDecided" ? [] : [t.workflow.kinds[row.kind]]),
      ...(purpose ? [purpose === "sign" ? words.toSign : words.toDiscuss] : []),
    ];
    return [
      referenceLink(hand, row),
      { lines: [titleOf(hand, row), ...(kind.length > 0 ? [kind.join(", ")] : [])] },
      {
        lines: [
          standingLine(hand, row),
          ...(row.signedOn ? [t.reportWords.fact(t.reportWords.facts.signed, formatDay(t, row.signedOn))] : []),
        ],
      },
    ];
  });
  const table = tableOf(
    hand,
    [
      ["reference", 5],
      ["agreement", 24],
      ["stands", 11],
    ],
    cells,
    words.none.agreements,
  );
  return section(words.headings.agreements, more, table);
}

/** Promises that are open, theirs and ours, and what is late of either. */
export function owedSections(
  hand: Hand,
  commitments: Some<CommitmentRow>,
  agreements: readonly Reported[],
): ReportSection[] {
  const { t, today } = hand;
  const words = t.briefings.paper;
  const due = (row: CommitmentRow): Line[] => {
    if (!row.dueOn) return [words.noDay];
    const late = standingOf(row, today) === "late";
    return [formatDay(t, row.dueOn), ...(late ? [words.late(relativeDays(t, today, row.dueOn))] : [])];
  };
  const unnamed = commitments.total - commitments.rows.length;
  const cells = commitments.rows.map((row): CellValue[] => [
    { lines: [words.sides[row.side], ...(row.party ? [row.party.name] : [])] },
    { lines: [row.text, [row.agreement.reference, row.clause].filter(Boolean).join(", ")] },
    { lines: due(row) },
  ]);
  const late = agreements.flatMap((row) =>
    row.overdue.map((one): CellValue[] => [referenceLink(hand, row), deadlineText(hand, one)]),
  );
  const table = tableOf(
    hand,
    [
      ["side", 8],
      ["commitment", 22],
      ["due", 8],
    ],
    cells,
    words.none.owed,
  );
  const overdue = tableOf(
    hand,
    [
      ["reference", 6],
      ["next", 32],
    ],
    late.slice(0, 10),
    words.none.overdue,
  );
  return [
    section(words.headings.owed, unnamed > 0 ? [words.moreOwed(unnamed)] : [], table),
    section(words.headings.overdue, late.length > 10 ? [words.more(late.length - 10)] : [], {
      ...overdue,
      columns: overdue.columns.map((one) => (one.key === "next" ? { ...one, header: words.headings.overdue } : one)),
    }),
  ];
}

export function historySection(hand: Hand, happened: readonly Happened[]): ReportSection {
  const { t } = hand;
  const words = t.briefings.paper;
  const said = ({ kind, title, after }: Happened) => {
    if (kind === "signed") return words.signed(title);
    if (kind === "succession") return words.succeeded(title, after ?? "");
    return kind === "visit" ? words.visited(title) : words.met(title);
  };
  const rows = happened.map((one): CellValue[] => [
    { day: one.on },
    one.titleLanguage ? { lines: [{ text: said(one), language: one.titleLanguage }] } : said(one),
  ]);
  return section(
    words.headings.history,
    [],
    tableOf(
      hand,
      [
        ["day", 6, "day"],
        ["event", 32],
      ],
      rows,
      words.none.history,
    ),
  );
}

/** What is to be said, with room to write; and what is better not. */
export function notesSections(
  hand: Hand,
  { talkingPoints, sensitivities }: { talkingPoints: string | null; sensitivities: string | null },
): ReportSection[] {
  const words = hand.t.briefings.paper;
  const lines = (text: string | null) => (text ?? "").split("\n").flatMap((line) => line.trim() || []);
  const points = lines(talkingPoints).map((line) => `– ${line.replace(/^[-–•]\s*/, "")}`);
  const blanks = Array.from({ length: points.length === 0 ? 3 : 2 }, () => words.blank);
  const minded = lines(sensitivities);
  return [
    section(words.headings.points, [...points, ...blanks]),
    section(words.headings.sensitivities, minded.length > 0 ? minded : [words.none.sensitivities]),
  ];
}
