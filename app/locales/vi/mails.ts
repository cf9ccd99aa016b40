import type { Like } from "#app/locales/catalogue";
import type { mails as model } from "#app/locales/en/mails";

export const mails: Like<typeof model> = {
  nouns: {
    memorandumOfUnderstanding: "bản ghi nhớ",
    memorandumOfCooperation: "bản ghi nhớ hợp tác",
    friendshipCity: "quan hệ kết nghĩa",
    friendshipRelation: "quan hệ hữu nghị",
    frameworkAgreement: "thỏa thuận khung",
    cooperationAgreement: "thỏa thuận hợp tác",
    letterOfIntent: "ý định thư",
    foundingDecision: "quyết định thành lập",
    notDecided: "thỏa thuận",
    technologyTransferAgreement: "thỏa thuận chuyển giao công nghệ",
    implementingAgreement: "thỏa thuận thực hiện",
  },
  pilot: "dự án thí điểm",
  about: (ours, theirs, noun) => `${noun} ${ours} – ${theirs}`,
  aboutTitled: (title, noun) => `${noun} “${title}”`,

  things: {
    opinionDue: (about, body) => (body ? `Ý kiến của ${body} về ${about}` : `Ý kiến về ${about}`),
    higherConsentDue: (about) => `Ý kiến đồng ý của cấp trên đối với ${about}`,
    signingReport: (about) => `Báo cáo việc ký ${about}`,
    signingCopy: (about) => `Bản sao văn bản đã ký của ${about}`,
    filingDue: (about, what) => (what ? `${what}, về ${about}` : `Báo cáo về ${about}`),
    evaluationDue: (about) => `Đánh giá ${about}`,
    midReportDue: (about) => `Báo cáo giữa kỳ ${about}`,
    finalReportDue: (about) => `Báo cáo cuối kỳ ${about}`,
    termEnd: (about) => `Thời hạn của ${about}`,
    windowEnd: (about) => `Thời gian thực hiện ${about}`,
    effectiveDay: (about) => `Ngày có hiệu lực của ${about}`,
    noticeDay: (about) => `Ngày cuối cùng để thông báo đối với ${about}`,
    anniversary: (about, years) => `Kỷ niệm ${years} năm ngày ký ${about}`,
    dormant: (about) => `Chưa có diễn biến mới về ${about}`,
    plannedSteps: {
      opinionsAsked: (about) => `Việc lấy ý kiến về ${about}`,
      opinionsIn: (about) => `Ý kiến cuối cùng về ${about}`,
      consentIn: (about) => `Ý kiến đồng ý của cấp trên đối với ${about}`,
      cleared: (about) => `Việc xác nhận đủ điều kiện ký ${about}`,
      signing: (about) => `Lễ ký dự kiến ${about}`,
    },
    taskDue: (title) => `Công việc “${title}”`,
    commitments: {
      ours: (text, about) => `Cam kết của phía ta “${text}” (${about})`,
      theirs: (text, about) => `Cam kết của phía đối tác “${text}” (${about})`,
      both: (text, about) => `Cam kết chung của hai phía “${text}” (${about})`,
    },
    other: (about) => `Thời hạn của ${about}`,
  },
  said: {
    due: {
      past: (thing, _day, days) => `${thing} đã quá hạn ${days} ngày`,
      today: (thing, day) => `${thing} đến hạn hôm nay, ${day}`,
      ahead: (thing, day) => `${thing} đến hạn vào ${day}`,
    },
    ends: {
      past: (thing, day) => `${thing} đã kết thúc vào ${day}`,
      today: (thing, day) => `${thing} kết thúc hôm nay, ${day}`,
      ahead: (thing, day) => `${thing} kết thúc vào ${day}`,
    },
    falls: {
      past: (thing, day) => `${thing} là ${day}, đã qua`,
      today: (thing, day) => `${thing} là hôm nay, ${day}`,
      ahead: (thing, day) => `${thing} là ${day}`,
    },
    since: (thing, day) => `${thing} kể từ ${day}`,
  },

  counts: {
    late: (n) => `${n} việc quá hạn`,
    soon: (n) => `${n} việc đến hạn trong 7 ngày tới`,
    later: (n) => `${n} việc đến hạn sau đó`,
    noted: (n) => `${n} việc cần lưu ý`,
  },
  several: (counts, first, more) => `${counts.join(", ")}: ${first} và ${more} việc khác`,
  headings: { late: "Quá hạn", soon: "Đến hạn trong 7 ngày tới", later: "Đến hạn sau đó", noted: "Cần lưu ý" },

  greeting: (name) => `Kính gửi anh/chị ${name},`,
  leads: {
    digest: "Dưới đây là những việc cần anh/chị xử lý, việc gấp nhất đứng đầu.",
    critical: "Việc dưới đây cần được xử lý ngay, không chờ thư nhắc hằng ngày.",
    outsider: (office) =>
      `${office} quản lý các thỏa thuận hợp tác với đối tác nước ngoài và xin nhắc anh/chị những việc dưới đây.`,
  },
  officeUnnamed: "Cơ quan ngoại vụ",
  standing: (standing, day) => `${upper(standing)} · ${day}`,
  quietSince: (day) => `Không có diễn biến từ ${day}`,
  reference: (reference, title) => `${reference} · ${title}`,
  workingDaysLeft: (days) => `Còn ${days} ngày làm việc`,
  noWorkingDayLeft: "Không còn ngày làm việc nào",
  movedFrom: (day) => `Có thay đổi: hạn trước đây là ${day}.`,
  owner: (name) => `Người phụ trách: ${name}`,
  askThem: "Việc này do phía đối tác thực hiện: đề nghị hỏi lại phía đối tác về tiến độ.",
  assignee: (name) => `Giao cho ${name}`,
  unassigned: "Chưa phân công người phụ trách.",
  escalated: (days) => `Anh/chị nhận được thông tin này vì việc đã quá hạn ${days} ngày làm việc.`,
  late: (day) => `Gửi muộn: thư nhắc này dự kiến gửi vào ${day}.`,
  more: (n) => `Còn ${n} việc khác không liệt kê tại đây.`,
  answers: {
    done: "Đã hoàn thành",
    moreTime: "Cần thêm thời gian",
    notMe: "Không phải việc của tôi",
    acknowledge: "Đã nắm thông tin",
  },
  footer: {
    user: "Anh/chị nhận được thư này vì phụ trách hoặc được giao các việc trên, hoặc theo quy định nhắc việc của cơ quan.",
    preferences: "Chọn nội dung và thời điểm nhận thư",
    outsider: (office) =>
      `Anh/chị nhận được thư này vì ${office} ghi nhận anh/chị là người liên quan. Không cần có tài khoản.`,
    links:
      "Mỗi liên kết mở một trang hỏi lại trước khi ghi nhận, chỉ dành riêng cho anh/chị và có thời hạn. Xin không chuyển tiếp thư này.",
    stop: "Không nhận các thư này nữa",
  },

  weekly: {
    subject: (day, late, soon) =>
      `Tuần từ ${day}: ${late === 0 ? "không có việc quá hạn" : `${late} việc quá hạn`}, ${soon === 0 ? "không có việc đến hạn" : `${soon} việc đến hạn`}`,
    lead: (day) => `Tình hình thời hạn của cơ quan tính đến ${day}.`,
    overdue: (n) => `Quá hạn: ${n} việc`,
    soon: (n) => `Đến hạn trong 7 ngày tới: ${n} việc`,
    noneOverdue: "Không có việc nào quá hạn.",
    noneSoon: "Không có việc nào đến hạn trong 7 ngày tới.",
    whose: "Việc quá hạn theo người phụ trách",
    nobody: "Chưa phân công",
    personOverdue: (n, days) => `${n} việc quá hạn, lâu nhất ${days} ngày`,
    rest: "Thông tin khác",
    month: (n) => `Thêm ${n} việc đến hạn trong 30 ngày tới.`,
    dormant: (n) => `${n} thỏa thuận không có diễn biến trong 12 tháng qua.`,
    answers: (n) => `${n} trả lời thư nhắc chưa được xử lý.`,
    unreachable: (n) => `${n} địa chỉ không nhận được thư.`,
    open: "Xem tất cả thời hạn",
    footer: "Anh/chị nhận được bản tổng hợp này hằng tuần với tư cách lãnh đạo.",
  },
};

/** As the beginning of a line. */
function upper(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
