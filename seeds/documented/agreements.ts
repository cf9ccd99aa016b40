/**
 * The eleven documented agreements, relations and proposals, in our own words. What a source states, what is inferred from it and
 * what it does not give is marked on each fact; nothing else is known, so nothing else is here.
 */
import type { PartyRole, Side, Standing } from "#db/schema";
import type { FieldOfCooperation } from "#workflows/fields-of-cooperation";
import type { KindId } from "#workflows/kinds";
import type { OrganisationKey } from "./organisations";
import type { SourceKey } from "./sources";

export interface StandingSeed {
  standing: Standing;
  en?: string;
  vi?: string;
  source?: SourceKey;
}

export interface AgreementSeed {
  reference: string;
  kind: KindId;
  title: { en: string; vi: string };
  summary: string;
  fields: FieldOfCooperation[];
  parties: { of: OrganisationKey; side: Side; role?: PartyRole; standing?: Standing }[];
  sources: SourceKey[];
  under?: AgreementKey;
  related?: AgreementKey[];
  /** The form of `takenOver`. */
  takenOver: Record<string, unknown>;
  standings: Record<string, StandingSeed>;
}

export type AgreementKey = "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "A7" | "A8" | "A9" | "A10" | "A11";

const stated: StandingSeed = { standing: "stated" };
const notGiven: StandingSeed = { standing: "notGiven" };
const inferred = (en: string, vi: string): StandingSeed => ({ standing: "inferred", en, vi });

const sggp = "Sài Gòn Giải Phóng News, 17 November 2023";
const csgkcNews = "CSGKC Cooperation Affairs Office, 7 November 2022";
const vna = "Vietnam News Agency, 17 November 2023";

const csgkcSigned = inferred(
  "That CSGKC itself is a signatory is inferred",
  "Việc CSGKC là bên ký được suy luận từ nguồn tin",
);

/** In the order in which one can stand under another. */
export const agreementSeeds: Record<AgreementKey, AgreementSeed> = {
  A1: {
    reference: "2023-004",
    kind: "memorandumOfCooperation",
    title: {
      en: "Thu Duc City – China-Singapore Guangzhou Knowledge City",
      vi: "Thành phố Thủ Đức – Thành phố Tri thức Quảng Châu Trung Quốc – Singapore",
    },
    summary:
      "Memorandum of cooperation signed at the working session at CSGKC. Its fields are not given; at the session the city voiced hopes for knowledge sciences and high technology.",
    fields: [],
    parties: [
      { of: "thuDuc", side: "ours", standing: "stated" },
      { of: "csgkc", side: "theirs", standing: "stated" },
    ],
    sources: ["S1"],
    takenOver: {
      step: "inForce",
      source: sggp,
      signedOn: "2023-11-17",
      place: "CSGKC, Guangzhou",
      occasion: "Working session at CSGKC",
      witnesses: [{ name: "Nguyen Van Nen", post: "Secretary of the Party Committee of Ho Chi Minh City" }],
      termKind: "notGiven",
    },
    standings: {
      signedOn: stated,
      place: stated,
      parties: stated,
      witnesses: stated,
      signatories: notGiven,
      term: notGiven,
      fields: notGiven,
    },
  },
  A2: {
    reference: "2023-005",
    kind: "memorandumOfCooperation",
    title: { en: "Thu Duc City – Huangpu District", vi: "Thành phố Thủ Đức – Quận Hoàng Phố" },
    summary:
      "Memorandum of cooperation signed after the working session at CSGKC: urban planning and development; smart city, digital transformation and e-government; channels between the localities and their businesses; transfer of science and technology applications; green growth and sustainable use of resources; the innovation and start-up ecosystem.",
    fields: [
      "urbanPlanning",
      "smartCity",
      "digitalTransformation",
      "digitalGovernment",
      "businessConnection",
      "technologyTransfer",
      "scienceAndTechnology",
      "greenGrowth",
      "innovationAndStartups",
    ],
    parties: [
      { of: "thuDuc", side: "ours", standing: "stated" },
      { of: "huangpu", side: "theirs", standing: "stated" },
    ],
    sources: ["S1"],
    takenOver: {
      step: "inForce",
      source: sggp,
      signedOn: "2023-11-17",
      occasion: "After the working session at CSGKC",
      witnesses: [
        { name: "Ngo Minh Chau", post: "Vice Chairman of the People's Committee of Ho Chi Minh City" },
        { name: "Chen Jie", post: "Secretary of the Huangpu District Committee" },
      ],
      termKind: "notGiven",
    },
    standings: {
      signedOn: stated,
      place: notGiven,
      parties: stated,
      fields: stated,
      witnesses: stated,
      signatories: notGiven,
      term: notGiven,
    },
  },
  A3: {
    reference: "2023-006",
    kind: "technologyTransferAgreement",
    title: {
      en: "Technology transfer between Thu Duc City and CSGKC (pilot cooperation project 2024–2025)",
      vi: "Chuyển giao công nghệ giữa Thành phố Thủ Đức và CSGKC (dự án hợp tác thí điểm 2024–2025)",
    },
    summary:
      "An agreement on technology transfer that was to be signed for 2024–2025 and to serve as the pilot of those years: typical products or industries serving digital transformation, digital government and the smart city.",
    fields: ["technologyTransfer", "digitalTransformation", "digitalGovernment", "smartCity"],
    parties: [
      { of: "thuDuc", side: "ours", standing: "stated" },
      { of: "csgkc", side: "theirs", standing: "stated" },
    ],
    sources: ["S1"],
    under: "A2",
    related: ["A1"],
    takenOver: {
      step: "running",
      source: sggp,
      scope: "Typical products or industries serving digital transformation; digital government; smart city",
      firstOn: "2024-01-01",
      lastOn: "2025-12-31",
      termKind: "notGiven",
    },
    standings: {
      step: inferred(
        "That it was to be signed and to be the pilot of 2024–2025 is stated; that it was signed and ran is not given",
        "Nguồn nêu sẽ ký và coi là dự án thí điểm 2024–2025; không nêu việc đã ký và đã triển khai",
      ),
      signedOn: notGiven,
      parties: stated,
      fields: stated,
      window: inferred(
        "First and last day inferred from “2024–2025”",
        "Ngày đầu và ngày cuối suy luận từ “giai đoạn 2024–2025”",
      ),
      parent: inferred(
        "That it stands under the memorandum with Huangpu District is inferred",
        "Việc thuộc bản ghi nhớ với quận Hoàng Phố là suy luận",
      ),
      signatories: notGiven,
      term: notGiven,
    },
  },
  A4: {
    reference: "2022-001",
    kind: "memorandumOfUnderstanding",
    title: {
      en: "Framework for Singapore companies' participation in CSGKC's industrial development and innovation",
      vi: "Khung hợp tác để doanh nghiệp Singapore tham gia phát triển công nghiệp và đổi mới sáng tạo tại CSGKC",
    },
    summary:
      "One of 19 results of the 18th China–Singapore Joint Council for Bilateral Cooperation. Who signed besides CSGKC is not given.",
    fields: ["industrialDevelopment", "innovationAndStartups", "investment"],
    parties: [{ of: "csgkc", side: "theirs", standing: "inferred" }],
    sources: ["S2"],
    takenOver: {
      step: "inForce",
      source: csgkcNews,
      signedOn: "2022-11-01",
      place: "Singapore",
      occasion: "18th China–Singapore Joint Council for Bilateral Cooperation",
      termKind: "notGiven",
    },
    standings: {
      parties: csgkcSigned,
      signedOn: inferred(
        "Inferred from the council's opening on 1 November 2022",
        "Suy luận từ ngày khai mạc phiên họp 01/11/2022",
      ),
      place: inferred("Inferred from where the council opened", "Suy luận từ nơi khai mạc phiên họp"),
      occasion: stated,
      fields: stated,
      signatories: notGiven,
      term: notGiven,
    },
  },
  A5: {
    reference: "2022-002",
    kind: "memorandumOfUnderstanding",
    title: {
      en: "CSGKC – Singapore Exchange: green bonds",
      vi: "CSGKC – Sở Giao dịch Chứng khoán Singapore: trái phiếu xanh",
    },
    summary:
      "Financial services: green bonds issued by three state-owned enterprises, US$1.34 billion in total, and a connection with the international financial market.",
    fields: ["finance"],
    parties: [
      { of: "csgkc", side: "theirs", standing: "inferred" },
      { of: "singaporeExchange", side: "theirs", standing: "stated" },
    ],
    sources: ["S2"],
    takenOver: { step: "inForce", source: csgkcNews, termKind: "notGiven" },
    standings: {
      parties: csgkcSigned,
      signedOn: {
        standing: "notGiven",
        en: "On or before 7 November 2022; the day is not given",
        vi: "Vào hoặc trước ngày 07/11/2022; nguồn không nêu ngày",
      },
      fields: stated,
      signatories: notGiven,
      term: notGiven,
    },
  },
  A6: {
    reference: "2022-003",
    kind: "notDecided",
    title: {
      en: "CSGKC – SP Group: regional energy (cooling and heating)",
      vi: "CSGKC – SP Group: năng lượng khu vực (làm mát và sưởi ấm)",
    },
    summary:
      "Green development: investment in, construction and operation of regional energy projects, first for the Knowledge Tower, then for areas such as the China-Singapore International Scientific and Technological Innovation Cooperation Demonstration Zone.",
    fields: ["energy", "greenGrowth", "investment"],
    parties: [
      { of: "csgkc", side: "theirs", standing: "inferred" },
      { of: "spGroup", side: "theirs", standing: "stated" },
    ],
    sources: ["S2"],
    takenOver: { step: "inForce", source: csgkcNews, termKind: "notGiven" },
    standings: {
      kind: {
        standing: "notGiven",
        en: "The source speaks of an agreement without saying of which kind",
        vi: "Nguồn nêu có thỏa thuận, không nêu loại văn bản",
      },
      parties: csgkcSigned,
      signedOn: {
        standing: "notGiven",
        en: "On or before 7 November 2022; the day is not given",
        vi: "Vào hoặc trước ngày 07/11/2022; nguồn không nêu ngày",
      },
      fields: stated,
      signatories: notGiven,
      term: notGiven,
    },
  },
  A7: {
    reference: "2023-002",
    kind: "memorandumOfUnderstanding",
    title: {
      en: "Urban railway network of Ho Chi Minh City: strategic research",
      vi: "Mạng lưới đường sắt đô thị Thành phố Hồ Chí Minh: nghiên cứu chiến lược",
    },
    summary:
      "Three parties: strategic research for the urban railway network that the city means to complete by 2035. The year is the network's horizon, not the memorandum's end.",
    fields: ["urbanRailway"],
    parties: [
      { of: "maur", side: "ours", standing: "stated" },
      { of: "camet", side: "theirs", standing: "stated" },
      { of: "guangzhouMetro", side: "theirs", standing: "stated" },
    ],
    sources: ["S3", "china-news-service-2023-11-17"],
    takenOver: {
      step: "inForce",
      source: vna,
      signedOn: "2023-11-16",
      place: "Guangzhou",
      occasion: "On the occasion of the talks of 16 November 2023",
      termKind: "notGiven",
    },
    standings: {
      parties: stated,
      signedOn: { standing: "stated", source: "china-news-service-2023-11-17" },
      place: { standing: "stated", source: "china-news-service-2023-11-17" },
      occasion: stated,
      fields: stated,
      signatories: notGiven,
      term: notGiven,
    },
  },
  A8: {
    reference: "1996-001",
    kind: "friendshipRelation",
    title: { en: "Ho Chi Minh City – Guangzhou", vi: "Thành phố Hồ Chí Minh – Quảng Châu" },
    summary:
      "Friendly and cooperative relations of 27 years in November 2023. Voiced then: urban railway and infrastructure; cultural research; tourism; experience in leadership and administration; special and high-tech zones; transfer of science and technology; digital government and smart cities.",
    fields: [
      "urbanRailway",
      "infrastructure",
      "culture",
      "tourism",
      "governance",
      "highTechZones",
      "technologyTransfer",
      "digitalGovernment",
      "smartCity",
    ],
    parties: [
      { of: "hcmc", side: "ours", standing: "stated" },
      { of: "guangzhou", side: "theirs", standing: "stated" },
    ],
    sources: ["S3"],
    takenOver: { step: "inForce", source: vna, termKind: "notGiven" },
    standings: {
      step: inferred("That a text was signed is inferred", "Việc đã ký văn bản là suy luận"),
      kind: inferred(
        "A friendship relation, not a full friendship city: inferred from “friendly and cooperative relations”",
        "Quan hệ hữu nghị, chưa phải thành phố kết nghĩa: suy luận từ “quan hệ hữu nghị, hợp tác”",
      ),
      signedOn: {
        standing: "notGiven",
        en: "The year 1996 is inferred from “27 years” in November 2023; the day is not given",
        vi: "Năm 1996 suy luận từ “27 năm” vào tháng 11/2023; nguồn không nêu ngày",
      },
      parties: stated,
      fields: stated,
      term: notGiven,
    },
  },
  A9: {
    reference: "2023-003",
    kind: "notDecided",
    title: {
      en: "Ho Chi Minh City – Guangdong: trade, education, people-to-people exchange",
      vi: "Thành phố Hồ Chí Minh – Quảng Đông: thương mại, giáo dục, giao lưu nhân dân",
    },
    summary:
      "Proposed in the talks of 16 November 2023 and agreed to by the city: economy and trade, education and training, culture, sports, tourism. No text was signed, as far as the source says.",
    fields: ["tradeAndEconomy", "educationAndTraining", "culture", "sports", "tourism", "peopleToPeople"],
    parties: [
      { of: "hcmc", side: "ours", standing: "stated" },
      { of: "guangdong", side: "theirs", standing: "stated" },
    ],
    sources: ["S3"],
    takenOver: { step: "drafting", source: vna, proposedOn: "2023-11-16" },
    standings: { step: stated, proposedOn: stated, parties: stated, fields: stated, kind: notGiven },
  },
  A10: {
    reference: "2023-001",
    kind: "foundingDecision",
    title: {
      en: "Vietnam–Singapore Innovation Centre in Binh Duong: work with Singapore partners",
      vi: "Trung tâm Đổi mới sáng tạo Việt Nam – Singapore tại Bình Dương: hợp tác với các đối tác Singapore",
    },
    summary:
      "The decision founding the centre was signed by Vo Van Minh on 28 August 2023 and names the partners it expects. No agreement with them is stated as signed.",
    fields: [
      "researchAndDevelopment",
      "innovationAndStartups",
      "technologyTransfer",
      "educationAndTraining",
      "sharingOfExperience",
    ],
    parties: [
      { of: "binhDuong", side: "ours", standing: "stated" },
      { of: "nus", side: "theirs", standing: "stated" },
      { of: "singaporePolytechnic", side: "theirs", standing: "stated" },
      { of: "nanyangPolytechnic", side: "theirs", standing: "stated" },
      { of: "enterpriseSingapore", side: "theirs", standing: "stated" },
      { of: "becamex", side: "ours", standing: "inferred" },
      { of: "sembcorp", side: "theirs", standing: "inferred" },
    ],
    sources: ["S4"],
    takenOver: { step: "drafting", source: "Vietnamese news report, 29 August 2023", proposedOn: "2023-08-28" },
    standings: {
      step: inferred(
        "The decision is stated; that work with the partners is still proposed is inferred",
        "Nguồn nêu quyết định thành lập; việc hợp tác với các đối tác còn ở mức đề xuất là suy luận",
      ),
      proposedOn: { standing: "stated", en: "Day of the founding decision", vi: "Ngày ký quyết định thành lập" },
      parties: inferred(
        "The universities, polytechnics and Enterprise Singapore are named as partners; that Becamex IDC and Sembcorp are parties is inferred",
        "Các trường và Enterprise Singapore được nêu là đối tác; việc Becamex IDC và Sembcorp là bên tham gia là suy luận",
      ),
      fields: stated,
    },
  },
  A11: {
    reference: "2025-001",
    kind: "notDecided",
    title: {
      en: "High-tech valleys: Vietnamese cities and Pangyo",
      vi: "Thung lũng công nghệ cao: các thành phố Việt Nam và Pangyo",
    },
    summary:
      "Pangyo stated its readiness to support Viet Nam, and VKBIA its intent to start concrete projects. No text is stated as signed.",
    fields: [
      "digitalTransformation",
      "artificialIntelligence",
      "biotechnology",
      "smartCity",
      "freeTradeZones",
      "innovationAndStartups",
      "researchAndDevelopment",
      "educationAndTraining",
    ],
    parties: [
      { of: "hcmc", side: "ours", standing: "inferred" },
      { of: "daNang", side: "ours", standing: "inferred" },
      { of: "hanoi", side: "ours", standing: "inferred" },
      { of: "pangyo", side: "theirs", standing: "stated" },
      { of: "vkbia", side: "theirs", role: "broker", standing: "stated" },
    ],
    sources: ["S5"],
    takenOver: { step: "drafting", source: "Nhân Dân, August 2025", proposedOn: "2025-08-12" },
    standings: {
      step: inferred("No text is stated as signed", "Nguồn không nêu văn bản nào đã ký"),
      proposedOn: {
        standing: "stated",
        en: "Day of the visit; its year is known from elsewhere",
        vi: "Ngày thăm; năm được biết từ nguồn khác",
      },
      parties: inferred(
        "The Vietnamese cities are inferred from the presence of their leaders",
        "Các thành phố Việt Nam được suy luận từ sự tham dự của lãnh đạo thành phố",
      ),
      fields: stated,
      kind: notGiven,
    },
  },
};

/** A record that others stand under or relate to comes before them. */
export const seedOrder: AgreementKey[] = ["A2", "A1", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11"];
