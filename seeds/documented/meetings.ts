/** Meetings named in the sources: on their own, or in the programme of a visit. */
import type { AgreementKey } from "./agreements";
import type { OrganisationKey } from "./organisations";
import type { PersonKey } from "./people";
import type { SourceKey } from "./sources";
import type { VisitKey } from "./visits";

export interface MeetingSeed {
  key: string;
  firstOn: string;
  /** The visit whose programme it belongs to. */
  visit?: VisitKey;
  en: string;
  vi: string;
  place: string;
  people: PersonKey[];
  organisations: OrganisationKey[];
  about: AgreementKey[];
  source: SourceKey;
}

export const meetingSeeds: MeetingSeed[] = [
  {
    key: "joint-council-2022",
    firstOn: "2022-11-01",
    en: "Opening of the 18th China–Singapore Joint Council for Bilateral Cooperation",
    vi: "Khai mạc phiên họp lần thứ 18 Hội đồng hợp tác song phương Trung Quốc – Singapore",
    place: "Singapore",
    people: [],
    organisations: ["csgkc"],
    about: ["A4"],
    source: "S2",
  },
  {
    key: "shanghai-2023",
    visit: "china-trip-2023",
    firstOn: "2023-11-15",
    en: "Working session on building a financial centre with Shanghai's Municipal Committee of Finance and its Municipal Financial Regulatory Bureau; visits to Suhe MixC World, the headquarters of Shanghai Shentong Metro Group and the emergency response centre at Hongqiao",
    vi: "Làm việc về xây dựng trung tâm tài chính với Ủy ban Tài chính và Cục Quản lý, giám sát tài chính thành phố Thượng Hải; thăm Suhe MixC World, trụ sở Tập đoàn Metro Thân Thông Thượng Hải và trung tâm ứng phó khẩn cấp tại Hồng Kiều",
    place: "Shanghai",
    people: [],
    organisations: ["hcmc", "shanghai"],
    about: [],
    source: "S3",
  },
  {
    key: "guangzhou-2023",
    visit: "china-trip-2023",
    firstOn: "2023-11-16",
    en: "Meeting with the Guangzhou Party Secretary and talks with the Guangdong Party Secretary; the urban railway memorandum was concluded on the occasion (that they were held in Guangzhou is inferred)",
    vi: "Gặp Bí thư Thành ủy Quảng Châu và hội đàm với Bí thư Tỉnh ủy Quảng Đông; nhân dịp này bản ghi nhớ về đường sắt đô thị được ký kết (địa điểm Quảng Châu là suy luận)",
    place: "Guangzhou",
    people: ["nguyenVanNen", "guoYonghang", "huangKunming"],
    organisations: ["hcmc", "guangzhou", "guangdong"],
    about: ["A7", "A8", "A9"],
    source: "S3",
  },
  {
    key: "csgkc-2023",
    visit: "china-trip-2023",
    firstOn: "2023-11-17",
    en: "Working session and signing at CSGKC; signing with Huangpu District afterwards; visit to Kangfang Biologics",
    vi: "Làm việc và ký kết tại CSGKC; sau đó ký kết với quận Hoàng Phố; thăm công ty Kangfang Biologics",
    place: "Guangzhou",
    people: ["nguyenVanNen", "ngoMinhChau", "chenJie"],
    organisations: ["thuDuc", "csgkc", "huangpu", "hcmc"],
    about: ["A1", "A2", "A3"],
    source: "S1",
  },
  {
    key: "pangyo-2025",
    visit: "pangyo-2025",
    firstOn: "2025-08-12",
    en: "Exchange with the board of Pangyo High-Tech Valley, a member of Gyeonggi's provincial council and VKBIA",
    vi: "Trao đổi với ban lãnh đạo Thung lũng công nghệ cao Pangyo, đại biểu Hội đồng tỉnh Gyeonggi và VKBIA",
    place: "Pangyo",
    people: [
      "nguyenDuyNgoc",
      "nguyenVanNen",
      "nguyenVanQuang",
      "phamGiaTuc",
      "truongVietDung",
      "buiTheDuy",
      "kimTaeHyoung",
      "tranHaiLinh",
    ],
    organisations: ["pangyo", "vkbia", "hcmc", "daNang", "hanoi", "gyeonggi"],
    about: ["A11"],
    source: "S5",
  },
];
