/** The map of partners. */
const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

export const partnerMap = {
  title: (places: number, partners: number) =>
    `${many(partners, "partner", "partners")} at ${many(places, "place", "places")}`,
  label: "Map of partners",
  ways: {
    label: "Move the map",
    in: "Nearer",
    out: "Farther",
    north: "North",
    south: "South",
    west: "West",
    east: "East",
  },
  all: "Show every place",
  withOurs: "Show our side too",
  withoutOurs: "Show partners alone",
  outside: (count: number) => `${many(count, "place lies", "places lie")} outside of this part of the map.`,
  partners: (count: number) => many(count, "partner", "partners"),
  agreements: (count: number) => many(count, "agreement", "agreements"),
  /** "Guangzhou, Shanghai and 2 more places". */
  places: (names: string[], more: number) =>
    more > 0 ? `${names.join(", ")} and ${many(more, "more place", "more places")}` : names.join(", "),
  mark: (what: string, partners: string, agreements: string, stages: string[]) =>
    `${what}: ${partners}, ${agreements} (${stages.join(", ")})`,
  inStage: (count: number, stage: string) => `${count} ${stage}`,
  openCluster: "Look nearer",
  home: (name: string) => `Our office: ${name}`,
  legend: "What the marks mean",
  ring: "The ring of a mark shows in which stages its agreements stand.",
  standings: {
    exact: "by the coordinates on record",
    name: "by the name of its place",
    country: "by its country alone, in the middle of it",
  },
  office: "Our office",
  square: "Placed by its country alone: in the middle of it",
  round: "Placed by coordinates on record or by the name of its place",
  list: "The same as a list",
  listCaption: (places: string) => `Partners by place: ${places}`,
  placesCount: (count: number) => many(count, "place", "places"),
  place: "Place",
  partner: "Partner",
  count: "Agreements",
  byStage: "By stage",
  placedHow: (how: string) => `placed ${how}`,
  agreementsOf: (partner: string, count: number) => `${many(count, "agreement", "agreements")} with ${partner}`,
  inStageOf: (count: number, stage: string, partner: string) => `${count} ${stage}, with ${partner}`,
  nowhere: "Not on the map",
  nowhereText: "The country of these partners is not on record, or has no outline of its own on this map.",
  withoutPartner: (count: number) =>
    `${count === 1 ? "1 agreement names" : `${count} agreements name`} no partner, and so has no place on this map.`,
  none: "No partner has a place",
  noneText:
    "Partners stand here once an agreement names a party on their side, and the country of that party is on record.",
  file: "Partners by place",
  country: "Country",
  placed: "How it is placed",
  latitude: "Latitude on record",
  longitude: "Longitude on record",
  noSuchPage: "The list is not that long",
} as const;
