/** Visits named in the sources. Their programme: `meetings.ts`. What a source does not say of them is left blank. */
import type { AgreementKey } from "./agreements";
import type { OrganisationKey } from "./organisations";
import type { PersonKey } from "./people";
import type { SourceKey } from "./sources";

export interface VisitSeed {
  direction: "in" | "out";
  firstOn: string;
  lastOn: string;
  en: string;
  vi: string;
  places: string[];
  /** Of the delegation, as far as the source names it; `head` where it says so. */
  members: { who: PersonKey; role: "head" | "member" }[];
  organisations: OrganisationKey[];
  sign: AgreementKey[];
  discuss: AgreementKey[];
  source: SourceKey;
}

export const visitSeeds = {
  "china-trip-2023": {
    direction: "out",
    firstOn: "2023-11-13",
    lastOn: "2023-11-18",
    en: "Working trip of a Ho Chi Minh City delegation to China",
    vi: "Đoàn đại biểu Thành phố Hồ Chí Minh thăm và làm việc tại Trung Quốc",
    places: ["Shanghai", "Guangzhou"],
    members: [{ who: "nguyenVanNen", role: "member" }],
    organisations: ["shanghai", "guangdong", "guangzhou", "huangpu", "csgkc"],
    sign: ["A1", "A2", "A7"],
    discuss: ["A3", "A8", "A9"],
    source: "S3",
  },
  "pangyo-2025": {
    direction: "out",
    firstOn: "2025-08-12",
    lastOn: "2025-08-12",
    en: "High-level delegation at Pangyo High-Tech Valley, during a state visit of General Secretary To Lam",
    vi: "Đoàn cấp cao thăm Thung lũng công nghệ cao Pangyo, trong chuyến thăm cấp Nhà nước của Tổng Bí thư Tô Lâm",
    places: ["Pangyo"],
    members: [
      { who: "nguyenDuyNgoc", role: "head" },
      { who: "nguyenVanNen", role: "member" },
      { who: "nguyenVanQuang", role: "member" },
      { who: "phamGiaTuc", role: "member" },
      { who: "truongVietDung", role: "member" },
      { who: "buiTheDuy", role: "member" },
    ],
    organisations: ["pangyo", "vkbia", "gyeonggi"],
    sign: [],
    discuss: ["A11"],
    source: "S5",
  },
} as const satisfies Record<string, VisitSeed>;

export type VisitKey = keyof typeof visitSeeds;
