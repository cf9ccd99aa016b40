/** Organisations named in the sources as parties, hosts or employers, with their names in local script and those that Vietnamese texts use. */
import type { OrganisationType } from "#db/schema";
import type { SourceKey } from "./sources";

export interface OrganisationSeed {
  name: string;
  type: OrganisationType;
  country: string;
  level?: "national" | "provincial" | "district" | "local";
  shortName?: string;
  place?: string;
  /** By language. */
  names?: Record<string, string>;
  under?: string;
  facts?: { en: string; vi: string; source: SourceKey }[];
}

export const organisationSeeds = {
  hcmc: {
    name: "Ho Chi Minh City",
    type: "municipality",
    country: "VN",
    level: "provincial",
    names: { vi: "Thành phố Hồ Chí Minh" },
  },
  thuDuc: {
    name: "Thu Duc City",
    shortName: "Thu Duc",
    type: "municipality",
    country: "VN",
    level: "district",
    names: { vi: "Thành phố Thủ Đức" },
  },
  binhDuong: {
    name: "Binh Duong Province",
    type: "province",
    country: "VN",
    level: "provincial",
    names: { vi: "Bình Dương" },
  },
  baRiaVungTau: {
    name: "Ba Ria–Vung Tau Province",
    type: "province",
    country: "VN",
    level: "provincial",
    names: { vi: "Bà Rịa – Vũng Tàu" },
  },
  daNang: { name: "Da Nang", type: "municipality", country: "VN", names: { vi: "Đà Nẵng" } },
  hanoi: { name: "Hanoi", type: "municipality", country: "VN", names: { vi: "Hà Nội" } },
  maur: {
    name: "Management Authority for Urban Railways",
    shortName: "MAUR",
    type: "agency",
    country: "VN",
    under: "hcmc",
    names: { vi: "Ban Quản lý Đường sắt đô thị Thành phố Hồ Chí Minh", en: "Management Board of Urban Railway" },
  },
  partyCentralCommittee: {
    name: "Party Central Committee",
    type: "party",
    country: "VN",
    level: "national",
    names: { vi: "Ban Chấp hành Trung ương Đảng" },
  },
  scienceMinistry: {
    name: "Ministry of Science and Technology",
    type: "ministry",
    country: "VN",
    level: "national",
    names: { vi: "Bộ Khoa học và Công nghệ" },
  },
  becamex: { name: "Becamex IDC", type: "company", country: "VN" },
  csgkc: {
    name: "China-Singapore Guangzhou Knowledge City",
    shortName: "CSGKC",
    type: "zone",
    country: "CN",
    place: "Huangpu District, Guangzhou",
    names: { vi: "Thành phố Tri thức Quảng Châu Trung Quốc – Singapore", "zh-Hans": "中新广州知识城", en: "CSGKS" },
    facts: [
      {
        en: "A China–Singapore project; ground was broken in June 2010. China's State Council approved the overall development plan 2020–2035 on 28 August 2020; provincial regulations have been in force since 1 March 2022. It has a Management Committee and a Cooperation Affairs Office. That it lies in Huangpu District is inferred.",
        vi: "Dự án hợp tác Trung Quốc – Singapore, khởi công tháng 6 năm 2010. Quốc vụ viện Trung Quốc phê duyệt quy hoạch phát triển tổng thể 2020–2035 ngày 28/8/2020; quy định cấp tỉnh có hiệu lực từ ngày 01/3/2022. Có Ban Quản lý và Văn phòng Hợp tác. Việc khu này thuộc quận Hoàng Phố là suy luận.",
        source: "S2",
      },
      {
        en: "Named in the source as present or taking part, without an agreement of their own: NUS Guangzhou Innovation Institute, Nanyang Technological University, NCS, Ascendas OneHub GKC, Lion TCR, Biosyngen, China-Singapore International Joint Research Institute, China-Singapore Smart Park.",
        vi: "Nguồn tin có nêu tên nhưng không kèm thỏa thuận riêng: NUS Guangzhou Innovation Institute, Nanyang Technological University, NCS, Ascendas OneHub GKC, Lion TCR, Biosyngen, China-Singapore International Joint Research Institute, China-Singapore Smart Park.",
        source: "S2",
      },
    ],
  },
  guangdong: {
    name: "Guangdong Province",
    type: "province",
    country: "CN",
    level: "provincial",
    names: { vi: "Tỉnh Quảng Đông", "zh-Hans": "广东省" },
  },
  guangzhou: {
    name: "Guangzhou",
    type: "municipality",
    country: "CN",
    under: "guangdong",
    names: { vi: "Quảng Châu", "zh-Hans": "广州市" },
  },
  huangpu: {
    name: "Huangpu District People's Government",
    shortName: "Huangpu District",
    type: "district",
    country: "CN",
    level: "district",
    place: "Guangzhou",
    under: "guangzhou",
    names: { vi: "Quận Hoàng Phố", "zh-Hans": "黄埔区" },
  },
  shanghai: { name: "Shanghai", type: "municipality", country: "CN", names: { vi: "Thượng Hải", "zh-Hans": "上海市" } },
  camet: {
    name: "China Association of Metros",
    shortName: "CAMET",
    type: "association",
    country: "CN",
    names: { "zh-Hans": "中国城市轨道交通协会" },
  },
  guangzhouMetro: {
    name: "Guangzhou Metro Group Co., Ltd",
    shortName: "Guangzhou Metro Group",
    type: "company",
    country: "CN",
    names: { "zh-Hans": "广州地铁集团有限公司" },
  },
  singaporeExchange: {
    name: "Singapore Exchange",
    type: "company",
    country: "SG",
    names: { vi: "Sở Giao dịch Chứng khoán Singapore", "zh-Hans": "新加坡交易所" },
  },
  spGroup: { name: "SP Group", type: "company", country: "SG" },
  nus: { name: "National University of Singapore", type: "university", country: "SG" },
  singaporePolytechnic: { name: "Singapore Polytechnic", type: "university", country: "SG" },
  nanyangPolytechnic: { name: "Nanyang Polytechnic", type: "university", country: "SG" },
  enterpriseSingapore: { name: "Enterprise Singapore", type: "agency", country: "SG" },
  sembcorp: {
    name: "Sembcorp",
    type: "company",
    country: "SG",
    facts: [
      {
        en: "With Becamex IDC behind VSIP, the Vietnam–Singapore Industrial Park: a model developed over more than 27 years.",
        vi: "Cùng Becamex IDC phát triển VSIP (Khu công nghiệp Việt Nam – Singapore), mô hình được xây dựng trong hơn 27 năm.",
        source: "S4",
      },
    ],
  },
  gyeonggi: {
    name: "Gyeonggi Province",
    type: "province",
    country: "KR",
    names: { vi: "Tỉnh Gyeonggi", ko: "경기도" },
  },
  pangyo: {
    name: "Pangyo High-Tech Valley",
    type: "zone",
    country: "KR",
    names: { vi: "Thung lũng công nghệ cao Pangyo", ko: "판교" },
    facts: [
      {
        en: "Near 2,000 high-tech companies, research centres and venture funds.",
        vi: "Gần 2.000 doanh nghiệp công nghệ cao, trung tâm nghiên cứu và quỹ đầu tư mạo hiểm.",
        source: "S5",
      },
    ],
  },
  vkbia: {
    name: "Vietnam-Korea Business and Investment Association",
    shortName: "VKBIA",
    type: "association",
    country: "ZZ",
    names: { vi: "Hiệp hội Doanh nhân và Đầu tư Việt Nam – Hàn Quốc" },
    facts: [{ en: "Coordinated the visit to Pangyo.", vi: "Đầu mối điều phối chuyến thăm Pangyo.", source: "S5" }],
  },
} as const satisfies Record<string, OrganisationSeed>;

export type OrganisationKey = keyof typeof organisationSeeds;

/** Viet Nam moved to two tiers of local government on 1 July 2025, and provinces were merged. */
export const successionSeeds: { from: OrganisationKey; act: string; source: SourceKey }[] = [
  { from: "thuDuc", act: "National Assembly resolution 203/2025/QH15", source: "sggp-2025-06" },
  { from: "binhDuong", act: "National Assembly resolution 202/2025/QH15", source: "sggp-2025-06" },
  { from: "baRiaVungTau", act: "National Assembly resolution 202/2025/QH15", source: "sggp-2025-06" },
];
export const successionDay = "2025-07-01";
