/** The partners of what a filter finds, put together by where they lie: the places with most agreements first. */
import type { AgreementFilter } from "#app/agreements/filters";
import type { Ctx } from "#app/platform/context.server";
import type { StageCounts } from "./marks.server";
import { type Partner, type Partners, readPartners } from "./partner-queries.server";
import { type Placed, placed } from "./placed.server";

export interface ListedPartner {
  id: string;
  name: string;
  /** Agreements, all and by stage. */
  count: number;
  stages: StageCounts;
}

export interface PlaceGroup {
  place: Placed;
  partners: ListedPartner[];
  /** Of all its partners, each once. */
  agreements: Set<number>;
}

export interface PartnersByPlace extends Pick<Partners, "office" | "withoutPartner" | "stageOf"> {
  groups: PlaceGroup[];
  /** Partners whose country is not known, or has no outline. */
  nowhere: ListedPartner[];
}

/** `ours`: parties of our side count, too. */
export async function partnersByPlace(ctx: Ctx, filter: AgreementFilter, ours: boolean): Promise<PartnersByPlace> {
  const { partners, office, withoutPartner, stageOf } = await readPartners(ctx, filter, ours);
  const groups = new Map<string, PlaceGroup>();
  const nowhere: ListedPartner[] = [];
  const ordered = [...partners].sort((a, b) => b.agreements.size - a.agreements.size || compare(a.called, b.called));
  for (const partner of ordered) {
    const listed = { id: partner.id, name: partner.called, ...countsOf(partner, stageOf) };
    const place = await placed(partner);
    if (!place) {
      nowhere.push(listed);
      continue;
    }
    const group: PlaceGroup = groups.get(place.key) ?? { place, partners: [], agreements: new Set() };
    if (place.itself && !group.place.itself) group.place = place;
    group.partners.push(listed);
    for (const agreement of partner.agreements) group.agreements.add(agreement);
    groups.set(place.key, group);
  }
  const byMost = [...groups.values()].sort(
    (a, b) => b.agreements.size - a.agreements.size || compare(a.place.key, b.place.key),
  );
  return { groups: byMost, nowhere, office, withoutPartner, stageOf };
}

function countsOf({ agreements }: Partner, stageOf: Partners["stageOf"]): Pick<ListedPartner, "count" | "stages"> {
  const stages: StageCounts = {};
  for (const agreement of agreements) stages[stageOf(agreement)] = (stages[stageOf(agreement)] ?? 0) + 1;
  return { count: agreements.size, stages };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
