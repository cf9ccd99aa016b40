/** What the templates say that come with Entente. Texts of papers, not of pages: each is in its own language whoever reads it. */
import type { LaidHead, LaidReport } from "#app/reports/rendering/laid-out";
import type { LetterKind } from "#db/schema";
import type { LetterLanguage } from "./kinds";

interface LetterText {
  /** Of a plain letter: what it is about, under its number. */
  about: string;
  /** Of a paper that has one: what it is, and of what, in the middle. */
  title: string;
  subject: string;
  to: string;
  paragraphs: string[];
}

interface Texts {
  /** Names at the head and the post at the foot stand in capitals. */
  caps: boolean;
  head: LaidHead;
  foot: LaidReport["foot"];
  letters: Record<LetterKind, LetterText>;
}

const issuer = {
  superior: "{{office.superior}}",
  office: "{{office.name}}",
  placeAndDay: "{{office.place}}, {{today}}",
};

const vietnamese: Texts = {
  caps: true,
  head: {
    ...issuer,
    state: { name: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto: "Độc lập - Tự do - Hạnh phúc" },
    number: "Số:          /{{office.symbol}}",
  },
  foot: {
    post: "{{office.signatory}}",
    recipients: "Nơi nhận:",
    names: ["- Như trên;", "- Lưu: VT ({{officer}})."],
  },
  letters: {
    opinionRequest: {
      about: "V/v lấy ý kiến về việc ký {{agreement.kind}}",
      title: "",
      subject: "",
      to: "Kính gửi: {{opinions.bodies}}",
      paragraphs: [
        "{{office.name}} đang chuẩn bị việc ký “{{agreement.title}}” giữa {{parties.ours}} và {{parties.theirs}} ({{partner.countries}}).",
        "Nội dung chính: {{agreement.summary}}",
        "Lĩnh vực hợp tác: {{agreement.fields}}. Lý do lựa chọn đối tác: {{agreement.whyPartner}}",
        "Căn cứ Luật Thỏa thuận quốc tế số 70/2020/QH14, {{office.name}} trân trọng đề nghị Quý cơ quan cho ý kiến bằng văn bản về dự thảo gửi kèm trước ngày {{opinions.dueOn}}.",
        "Đầu mối liên hệ: {{contact.ours}}.",
        "Trân trọng./.",
      ],
    },
    submission: {
      about: "",
      title: "TỜ TRÌNH",
      subject: "Về việc ký {{agreement.kind}} với {{parties.theirs}}",
      to: "Kính trình: {{office.superior}}",
      paragraphs: [
        "{{office.name}} kính trình xem xét, quyết định việc ký “{{agreement.title}}” giữa {{parties.ours}} và {{parties.theirs}} ({{partner.countries}}), hồ sơ số {{agreement.reference}}.",
        "1. Sự cần thiết: {{agreement.whyPartner}}",
        "2. Nội dung chính: {{agreement.summary}}",
        "3. Lĩnh vực hợp tác: {{agreement.fields}}.",
        "4. Ý kiến của các cơ quan liên quan (gửi lấy ý kiến ngày {{opinions.sentOn}}): {{opinions.answers}}.",
        "5. Kiến nghị: cho phép ký văn bản nêu trên.",
        "Kính trình xem xét, quyết định./.",
      ],
    },
    signingReport: {
      about: "",
      title: "BÁO CÁO",
      subject: "Kết quả ký {{agreement.kind}} với {{parties.theirs}}",
      to: "Kính gửi: {{office.superior}}",
      paragraphs: [
        "{{office.name}} báo cáo về việc ký “{{agreement.title}}” giữa {{parties.ours}} và {{parties.theirs}} ({{partner.countries}}) như sau:",
        "1. Ngày và nơi ký: {{signing.on}}, tại {{signing.place}}. Dịp ký: {{signing.occasion}}.",
        "2. Người ký: {{signing.signatories}}. Người chứng kiến: {{signing.witnesses}}.",
        "3. Ngôn ngữ văn bản: {{signing.languages}}. Hiệu lực từ: {{effectiveOn}}. Thời hạn: {{term}}.",
        "4. Căn cứ: {{clearance.by}} chấp thuận ngày {{clearance.on}}.",
        "5. Nội dung chính: {{agreement.summary}}",
        "Bản sao văn bản đã ký được gửi kèm báo cáo này./.",
      ],
    },
  },
};

const english: Texts = {
  caps: false,
  head: { ...issuer, state: null, number: "No.:          /{{office.symbol}}" },
  foot: { post: "{{office.signatory}}", recipients: "Copies:", names: ["– as above;", "– file ({{officer}})."] },
  letters: {
    opinionRequest: {
      about: "Request for a written opinion: {{agreement.kind}}",
      title: "",
      subject: "",
      to: "To: {{opinions.bodies}}",
      paragraphs: [
        "{{office.name}} is preparing the signing of “{{agreement.title}}” between {{parties.ours}} and {{parties.theirs}} ({{partner.countries}}).",
        "What it is about: {{agreement.summary}}",
        "Fields of cooperation: {{agreement.fields}}. Why this partner: {{agreement.whyPartner}}",
        "We kindly ask for your written opinion on the enclosed draft by {{opinions.dueOn}}.",
        "Contact: {{contact.ours}}.",
        "Yours sincerely,",
      ],
    },
    submission: {
      about: "",
      title: "Submission",
      subject: "Signing: {{agreement.kind}} with {{parties.theirs}}",
      to: "To: {{office.superior}}",
      paragraphs: [
        "{{office.name}} submits for decision the signing of “{{agreement.title}}” between {{parties.ours}} and {{parties.theirs}} ({{partner.countries}}), file {{agreement.reference}}.",
        "1. Why: {{agreement.whyPartner}}",
        "2. What it is about: {{agreement.summary}}",
        "3. Fields of cooperation: {{agreement.fields}}.",
        "4. Opinions of the bodies concerned (asked for on {{opinions.sentOn}}): {{opinions.answers}}.",
        "5. Proposal: to consent to the signing.",
        "Respectfully submitted,",
      ],
    },
    signingReport: {
      about: "",
      title: "Report",
      subject: "Signing: {{agreement.kind}} with {{parties.theirs}}",
      to: "To: {{office.superior}}",
      paragraphs: [
        "{{office.name}} reports on the signing of “{{agreement.title}}” between {{parties.ours}} and {{parties.theirs}} ({{partner.countries}}):",
        "1. Day and place: {{signing.on}}, {{signing.place}}. Occasion: {{signing.occasion}}.",
        "2. Signed by: {{signing.signatories}}. Witnessed by: {{signing.witnesses}}.",
        "3. Languages of the text: {{signing.languages}}. In effect from: {{effectiveOn}}. Term: {{term}}.",
        "4. Cleared by {{clearance.by}} on {{clearance.on}}.",
        "5. What it is about: {{agreement.summary}}",
        "A copy of the signed text is enclosed.",
      ],
    },
  },
};

export const letterTexts: Record<LetterLanguage, Texts> = { vi: vietnamese, en: english };
