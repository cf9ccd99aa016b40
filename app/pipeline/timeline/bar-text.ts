/** What a bar of the timeline says: in full for the table and on hover, in few words on the bar. Pure. */
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay, formatSpan } from "#app/platform/days";
import type { Bar } from "./bars";

/** "17 Nov 2023 – end not given". */
function barDays(t: Catalogue, { kind, first, last, open }: Bar): string {
  const words = t.timeline;
  const day = (on: string) => formatDay(t, on);
  if (first && last) return formatSpan(t, first, last);
  const end = words.ends[open ?? "notGiven"];
  if (first) return words.since(day(first), end);
  if (last) return words.onlyLast(day(last));
  if (kind === "proposal") return words.noDay;
  return open === "evergreen" ? words.noFirst(end) : words.noDays;
}

/** "1 Jan 2024 – 31 Dec 2025 · go · Inferred from “2024–2025”": the days, how it went, and what the source says of them. */
export function barFacts(t: Catalogue, bar: Bar): string {
  const { outcome, said } = bar;
  return together(t, [
    barDays(t, bar),
    outcome ? outcomeText(t, outcome) : null,
    said ? (said.note ?? (said.inferred ? t.timeline.inferred : null)) : null,
  ]);
}

/** "Pilot: 1 Jan 2024 – 31 Dec 2025 · go". */
export const barText = (t: Catalogue, bar: Bar): string => t.timeline.bar(t.timeline.kinds[bar.kind], barFacts(t, bar));

/** "to 17 Nov 2028", "no end". */
export function barLabel(t: Catalogue, { kind, first, last, open, outcome, said }: Bar): string {
  const words = t.timeline;
  const day = (on: string) => formatDay(t, on);
  const end = last ? words.to(day(last)) : words.ends[open ?? "notGiven"];
  const inferred = said?.inferred ? words.inferred : null;
  switch (kind) {
    case "proposal":
      return first ? words.proposedOn(day(first)) : words.noDay;
    case "ended":
      return last ? words.endedOn(day(last)) : end;
    case "term":
      return together(t, [end, inferred]);
    case "pilot":
      return together(t, [
        last ? words.pilotTo(day(last)) : words.pilot,
        last ? null : end,
        outcome ? outcomeText(t, outcome) : null,
        inferred,
      ]);
  }
}

function outcomeText(t: Catalogue, outcome: string): string {
  const words: Record<string, string> = t.timeline.outcomes;
  return words[outcome] ?? outcome;
}

const together = (t: Catalogue, parts: (string | null)[]): string =>
  parts.filter((part): part is string => part !== null).reduce((text, part) => t.timeline.and(text, part));
