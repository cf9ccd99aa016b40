/** What a filter narrows to, in words: on paper there is no form to look at. */
import { type AgreementFilter, nobody } from "#app/agreements/filters";
import type { Catalogue } from "#app/locales/catalogue";
import { countryName } from "#app/platform/codes";

interface Named {
  owners: readonly { id: string; name: string }[];
  partner: { label: string } | null;
}

/** "Kind: letter of intent · Owner: nobody"; blank when nothing is narrowed. */
export function filterInWords(t: Catalogue, filter: AgreementFilter, { owners, partner }: Named): string {
  const words = t.agreementsList.filters;
  const { q, stage, step, kind, country, field, owner, observed, late } = filter;
  const ownerName = owner === nobody ? words.nobody : owner && owners.find(({ id }) => id === owner)?.name;
  const said: [label: string, value: string | undefined][] = [
    [words.q, q],
    [t.agreementsList.stage, stage && t.stages[stage]],
    [words.step, step && t.workflow.steps[step]],
    [words.kind, kind && t.workflow.kinds[kind]],
    [words.country, country && countryName(t, country)],
    [words.partner, filter.partner && (partner?.label ?? filter.partner)],
    [words.field, field && t.workflow.fieldsOfCooperation[field]],
    [words.owner, ownerName],
    [words.observed, observed && words.observedAnswers[observed]],
    [words.late, late && words.onlyLate],
  ];
  return said.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])).join(" · ");
}
