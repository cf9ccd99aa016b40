/** What kinds of organisations there are, and levels of government. */
export const organisationTypes = [
  "municipality",
  "province",
  "district",
  "ministry",
  "agency",
  "party",
  "zone",
  "company",
  "university",
  "association",
] as const;

export const governmentLevels = ["national", "provincial", "district", "local"] as const;
