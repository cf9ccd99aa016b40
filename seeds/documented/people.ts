/** People named in the sources, in the source's spelling, with the post they held on that day, and that post in Vietnamese. Nobody's address or number is public there. */
import type { OrganisationKey } from "./organisations";
import type { SourceKey } from "./sources";

export interface PersonSeed {
  name: string;
  /** In local script. */
  local?: { language: "vi" | "zh-Hans"; name: string };
  address?: string;
  posts: { title: string; vi: string; at: OrganisationKey; heldOn: string; source: SourceKey }[];
}

const november = "2023-11-16";
const signing = "2023-11-17";
const pangyo = "2025-08-12";

export const personSeeds = {
  nguyenVanNen: {
    name: "Nguyen Van Nen",
    local: { language: "vi", name: "Nguyễn Văn Nên" },
    posts: [
      {
        title: "Secretary of the Party Committee; member of the Politburo",
        vi: "Bí thư Thành ủy; Ủy viên Bộ Chính trị",
        at: "hcmc",
        heldOn: signing,
        source: "S1",
      },
    ],
  },
  ngoMinhChau: {
    name: "Ngo Minh Chau",
    local: { language: "vi", name: "Ngô Minh Châu" },
    posts: [
      {
        title: "Vice Chairman of the People's Committee",
        vi: "Phó Chủ tịch Ủy ban nhân dân",
        at: "hcmc",
        heldOn: signing,
        source: "S1",
      },
    ],
  },
  chenJie: {
    name: "Chen Jie",
    local: { language: "zh-Hans", name: "陈杰" },
    posts: [
      {
        title: "Secretary of the Huangpu District Committee",
        vi: "Bí thư Quận ủy Hoàng Phố",
        at: "huangpu",
        heldOn: signing,
        source: "S1",
      },
      {
        title: "Member of the Guangzhou Municipal Standing Committee",
        vi: "Ủy viên Ban Thường vụ Thành ủy Quảng Châu",
        at: "guangzhou",
        heldOn: signing,
        source: "S1",
      },
    ],
  },
  huangKunming: {
    name: "Huang Kunming",
    local: { language: "zh-Hans", name: "黄坤明" },
    posts: [
      {
        title: "Secretary of the Guangdong Party Committee; member of the Politburo",
        vi: "Bí thư Tỉnh ủy Quảng Đông; Ủy viên Bộ Chính trị",
        at: "guangdong",
        heldOn: november,
        source: "S3",
      },
    ],
  },
  guoYonghang: {
    name: "Guo Yonghang",
    local: { language: "zh-Hans", name: "郭永航" },
    posts: [
      {
        title: "Secretary of the Guangzhou Party Committee",
        vi: "Bí thư Thành ủy Quảng Châu",
        at: "guangzhou",
        heldOn: november,
        source: "S3",
      },
    ],
  },
  voVanMinh: {
    name: "Vo Van Minh",
    local: { language: "vi", name: "Võ Văn Minh" },
    posts: [
      {
        title: "Chairman of the People's Committee",
        vi: "Chủ tịch Ủy ban nhân dân",
        at: "binhDuong",
        heldOn: "2023-08-28",
        source: "S4",
      },
    ],
  },
  nguyenDuyNgoc: {
    name: "Nguyen Duy Ngoc",
    local: { language: "vi", name: "Nguyễn Duy Ngọc" },
    posts: [
      {
        title:
          "Member of the Politburo; Secretary of the Party Central Committee; Chairman of the Central Inspection Commission; deputy head of the Central Steering Committee for science, technology, innovation and digital transformation",
        vi: "Ủy viên Bộ Chính trị; Bí thư Trung ương Đảng; Chủ nhiệm Ủy ban Kiểm tra Trung ương; Phó Trưởng ban Ban Chỉ đạo Trung ương về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
        at: "partyCentralCommittee",
        heldOn: pangyo,
        source: "S5",
      },
    ],
  },
  nguyenVanQuang: {
    name: "Nguyen Van Quang",
    local: { language: "vi", name: "Nguyễn Văn Quảng" },
    posts: [
      {
        title: "Secretary of the Party Committee; member of the Central Committee",
        vi: "Bí thư Thành ủy; Ủy viên Trung ương Đảng",
        at: "daNang",
        heldOn: pangyo,
        source: "S5",
      },
    ],
  },
  truongVietDung: {
    name: "Truong Viet Dung",
    local: { language: "vi", name: "Trương Việt Dũng" },
    posts: [
      {
        title: "Vice Chairman of the People's Committee",
        vi: "Phó Chủ tịch Ủy ban nhân dân",
        at: "hanoi",
        heldOn: pangyo,
        source: "S5",
      },
    ],
  },
  phamGiaTuc: {
    name: "Pham Gia Tuc",
    local: { language: "vi", name: "Phạm Gia Túc" },
    posts: [
      {
        title: "Deputy head of the Party Central Committee's Office; member of the Central Committee",
        vi: "Phó Chánh Văn phòng Trung ương Đảng; Ủy viên Trung ương Đảng",
        at: "partyCentralCommittee",
        heldOn: pangyo,
        source: "S5",
      },
    ],
  },
  buiTheDuy: {
    name: "Bui The Duy",
    local: { language: "vi", name: "Bùi Thế Duy" },
    posts: [
      {
        title: "Deputy Minister of Science and Technology",
        vi: "Thứ trưởng",
        at: "scienceMinistry",
        heldOn: pangyo,
        source: "S5",
      },
    ],
  },
  kimTaeHyoung: {
    name: "Kim Tae Hyoung",
    posts: [
      {
        title:
          "Member of the Gyeonggi Provincial Council; senior vice-president for policy, Democratic Party; commissioner for smart cities, environment, science and future technology",
        vi: "Đại biểu Hội đồng tỉnh Gyeonggi; Phó Chủ tịch cấp cao phụ trách chính sách, Đảng Dân chủ; Ủy viên phụ trách đô thị thông minh, môi trường, khoa học và công nghệ tương lai",
        at: "gyeonggi",
        heldOn: pangyo,
        source: "S5",
      },
    ],
  },
  tranHaiLinh: {
    name: "Tran Hai Linh",
    local: { language: "vi", name: "Trần Hải Linh" },
    address: "Dr",
    posts: [
      {
        title: "Chairman; member of the Central Committee of the Vietnam Fatherland Front",
        vi: "Chủ tịch; Ủy viên Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        at: "vkbia",
        heldOn: pangyo,
        source: "S5",
      },
    ],
  },
} as const satisfies Record<string, PersonSeed>;

export type PersonKey = keyof typeof personSeeds;
