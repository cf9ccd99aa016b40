/** Texts of synthetic documents: Vietnamese and English words, some Han, and words made of syllables by chance. They say nothing. Pure. */
import { numbered } from "./names";
import type { Random } from "./random";
import { departments } from "./world";

const vietnamese =
  "hợp tác thỏa thuận thành phố quận biên bản ghi nhớ hai bên thống nhất triển khai chương trình đào tạo công nghệ cảng biển môi trường giáo dục du lịch văn hóa đầu tư thương mại chuyển đổi số hội nghị đoàn công tác báo cáo kết quả kế hoạch năm tháng ngày đại biểu lãnh đạo cơ quan sở ngoại vụ ủy ban nhân dân doanh nghiệp trường học bệnh viện giao thông xanh thông minh phát triển bền vững trao đổi kinh nghiệm cán bộ nước nghiên cứu";
const english =
  "the parties agree to cooperate in training research and exchange of experience between both cities under this memorandum a working group meets twice each year and reports on progress of the programme shared costs are borne by each side unless agreed otherwise in writing delegation port logistics education tourism culture environment health transport digital government trade investment technology university hospital students officials visit annual plan";
const han = [
  "双方同意",
  "加强合作",
  "智慧城市",
  "友好交流",
  "每年举行",
  "工作会议",
  "港口物流",
  "教育文化",
  "科技创新",
  "黄埔",
];
const syllables = "ba ce di fo gu ha je ki lo mu na pe qi ro su ta ve wi xo yu za ble cri dro".split(" ");
const [ofVietnam, ofEnglish] = [vietnamese.split(" "), english.split(" ")];

/** Few words are most of a text. */
const often = <T>(random: Random, list: readonly T[]): T => list[Math.floor(list.length * random.next() ** 1.8)] as T;

/** So many words, in lines and two pages. */
export function documentText(random: Random, words: number, partners: number): string {
  const tongue = random.chance(0.5) ? ofVietnam : ofEnglish;
  let text = "";
  for (let at = 1; at <= words; at++) {
    const kind = random.next();
    if (kind < 0.06) text += often(random, han);
    else if (kind < 0.1) text += `Organisation ${numbered(departments + random.int(1, partners))}`;
    else if (kind < 0.2) text += Array.from({ length: random.int(2, 4) }, () => random.pick(syllables)).join("");
    else text += often(random, tongue);
    text += at === Math.ceil(words / 2) ? "\f" : at % 12 === 0 ? ".\n" : " ";
  }
  return text.trim();
}
