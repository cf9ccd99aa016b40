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

type Type = (typeof organisationTypes)[number];
type Level = (typeof governmentLevels)[number];

const levelOfType: Partial<Record<Type, Level>> = {
  district: "district",
  province: "provincial",
  ministry: "national",
};

/** The type says the level already: "District" is at district level. */
export const saysItself = (type: Type, level: Level): boolean => levelOfType[type] === level;
