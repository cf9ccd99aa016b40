/** What the templates say that come with Entente. Texts of papers, not of pages: each is in its own language whoever reads it. */
import type { LetterKind } from "#db/schema";
import type { LetterLanguage } from "./kinds";

interface LetterText {
  subject: string;
  to: string;
  paragraphs: string[];
}

interface Texts {
  /** State and motto; none outside Viet Nam. */
  state: string[];
  number: string;
  placeAndDay: string;
  recipients: string[];
  letters: Record<LetterKind, LetterText>;
}

const vietnamese: Texts = {
  state: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  number: "Số:          /{{office.symbol}}",
  placeAndDay: "{{office.place}}, {{today}}",
  recipients: ["Nơi nhận:", "- Như trên;", "- Lưu: VT ({{officer}})."],
  letters: {
    opinionRequest: {
      subject: "V/v lấy ý kiến về việc ký {{agreement.kind}}",
      to: "Kính gửi: {{opinions.bodies}}",
      paragraphs: [
        "{{office.name}} đang chuẩn bị việc ký {{agreement.title}} giữa {{parties.ours}} và {{parties.theirs}} ({{partner.countries}}).",
        "Nội dung chính: {{agreement.summary}}",
        "Lĩnh vực hợp tác: {{agreement.fields}}. Lý do lựa chọn đối tác: {{agreement.whyPartner}}",
        "Căn cứ Luật Thỏa thuận quốc tế số 70/2020/QH14, {{office.name}} trân trọng đề nghị Quý cơ quan cho ý kiến bằng văn bản về dự thảo gửi kèm trước ngày {{opinions.dueOn}}.",
        "Đầu mối liên hệ: {{contact.ours}}.",
        "Trân trọng./.",
      ],
    },
    submission: {
      subject: "Tờ trình về việc ký {{agreement.kind}}",
      to: "Kính trình: {{office.superior}}",
      paragraphs: [
        "{{office.name}} kính trình xem xét, quyết định việc ký {{agreement.title}} giữa {{parties.ours}} và {{parties.theirs}} ({{partner.countries}}), hồ sơ số {{agreement.reference}}.",
        "1. Sự cần thiết: {{agreement.whyPartner}}",
        "2. Nội dung chính: {{agreement.summary}}",
        "3. Lĩnh vực hợp tác: {{agreement.fields}}.",
        "4. Ý kiến của các cơ quan liên quan (gửi lấy ý kiến ngày {{opinions.sentOn}}): {{opinions.answers}}.",
        "5. Kiến nghị: cho phép ký văn bản nêu trên.",
        "Kính trình xem xét, quyết định./.",
      ],
    },
    signingReport: {
      subject: "Báo cáo kết quả ký {{agreement.kind}}",
      to: "Kính gửi: {{office.superior}}",
      paragraphs: [
        "{{office.name}} báo cáo về việc ký {{agreement.title}} giữa {{parties.ours}} và {{parties.theirs}} ({{partner.countries}}) như sau:",
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
  state: [],
  number: "No.:          /{{office.symbol}}",
  placeAndDay: "{{office.place}}, {{today}}",
  recipients: ["Copies:", "– as above;", "– file ({{officer}})."],
  letters: {
    opinionRequest: {
      subject: "Request for a written opinion: {{agreement.kind}}",
      to: "To: {{opinions.bodies}}",
      paragraphs: [
        "{{office.name}} is preparing the signing of {{agreement.title}} between {{parties.ours}} and {{parties.theirs}} ({{partner.countries}}).",
        "What it is about: {{agreement.summary}}",
        "Fields of cooperation: {{agreement.fields}}. Why this partner: {{agreement.whyPartner}}",
        "We kindly ask for your written opinion on the enclosed draft by {{opinions.dueOn}}.",
        "Contact: {{contact.ours}}.",
        "Yours sincerely,",
      ],
    },
    submission: {
      subject: "Submission: signing of {{agreement.kind}}",
      to: "To: {{office.superior}}",
      paragraphs: [
        "{{office.name}} submits for decision the signing of {{agreement.title}} between {{parties.ours}} and {{parties.theirs}} ({{partner.countries}}), file {{agreement.reference}}.",
        "1. Why: {{agreement.whyPartner}}",
        "2. What it is about: {{agreement.summary}}",
        "3. Fields of cooperation: {{agreement.fields}}.",
        "4. Opinions of the bodies concerned (asked for on {{opinions.sentOn}}): {{opinions.answers}}.",
        "5. Proposal: to consent to the signing.",
        "Respectfully submitted,",
      ],
    },
    signingReport: {
      subject: "Report on the signing of {{agreement.kind}}",
      to: "To: {{office.superior}}",
      paragraphs: [
        "{{office.name}} reports on the signing of {{agreement.title}} between {{parties.ours}} and {{parties.theirs}} ({{partner.countries}}):",
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
