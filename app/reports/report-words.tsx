/** How a report is spoken of on pages: its name, its period, what it was narrowed to. */
import { nobody } from "#app/agreements/filters";
import type { Catalogue } from "#app/locales/catalogue";
import { countryName } from "#app/platform/codes";
import { formatSpan } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Tag, type Tone } from "#app/ui/tag";
import type { ReportRow } from "./report-queries.server";
import type { Scope, ScopeName } from "./scope";

/** "1 Jan 2026 – 21 Nov 2026"; what counts where the kind has no period. */
export const periodText = (t: Catalogue, { firstOn, lastOn }: Pick<ReportRow, "firstOn" | "lastOn">): string =>
  firstOn && lastOn ? formatSpan(t, firstOn, lastOn) : t.reports.today;

/** "Country of a party: China", one for each thing that narrows it. */
export function scopeText(t: Catalogue, scope: Scope, owners: readonly { id: string; name: string }[]): string[] {
  const words = t.agreementsList.filters;
  const lookup = (names: object, key: string) => (names as Record<string, string>)[key] ?? key;
  const says: Record<ScopeName, (value: string) => [what: string, answer: string]> = {
    q: (value) => [words.q, value],
    stage: (value) => [t.agreementsList.stage, lookup(t.stages, value)],
    step: (value) => [words.step, lookup(t.workflow.steps, value)],
    kind: (value) => [words.kind, lookup(t.workflow.kinds, value)],
    country: (value) => [words.country, countryName(t, value)],
    partner: (value) => [words.partner, value],
    field: (value) => [words.field, lookup(t.workflow.fieldsOfCooperation, value)],
    owner: (value) => [
      words.owner,
      value === nobody ? words.nobody : (owners.find(({ id }) => id === value)?.name ?? "–"),
    ],
    observed: (value) => [words.observed, lookup(words.observedAnswers, value)],
    late: () => [words.late, words.onlyLate],
  };
  return (Object.entries(scope) as [ScopeName, string][]).map(([name, value]) => says[name](value).join(": "));
}

const tones: Record<ReportRow["status"], Tone> = {
  waiting: "neutral",
  making: "accent",
  ready: "good",
  failed: "alarm",
};

export function ReportStatus({ status }: Pick<ReportRow, "status">) {
  return <Tag tone={tones[status]}>{useText().reports.statuses[status]}</Tag>;
}
