import type { Like } from "#app/locales/catalogue";
import type { agreementHistory as model } from "#app/locales/en/agreement-history";

export const agreementHistory: Like<typeof model> = {
  did: {
    proposed: (by) => `${by} đề xuất.`,
    takenOver: (where, source) => `Tiếp nhận từ nguồn: ${source}. ${where}.`,
    opinionsAsked: (bodies) => `Gửi văn bản lấy ý kiến: ${bodies}.`,
    opinionAnswered: (body, verdict) => `${body} trả lời: ${verdict.toLowerCase()}.`,
    higherConsentGiven: (from, reference) =>
      reference ? `${from} đồng ý bằng văn bản (${reference}).` : `${from} đồng ý bằng văn bản.`,
    cleared: (by) => `${by} xác nhận đủ điều kiện ký.`,
    declined: (by) => `${by} quyết định không tiến hành.`,
    signed: (place, occasion, signatories) =>
      `Ký kết${place ? ` tại ${place}` : ""}${signatories ? `; người ký: ${signatories}` : ""}.${occasion ? ` ${occasion}.` : ""}`,
    amended: (what, term) => `Sửa đổi, bổ sung: ${what.replace(/\.$/, "")}.${term ? ` Thời hạn mới: ${term}.` : ""}`,
    noticeGiven: (by, ends) => `${by} thông báo chấm dứt; có hiệu lực đến hết ngày ${ends}.`,
    renewed: (how, term) => `${how}${term ? `, ${term}` : ""}.`,
    pilotStarted: (span) => `Bắt đầu thí điểm${span ? `, thời gian ${span}` : ""}.`,
    pilotExtended: (last) => `Kéo dài thí điểm đến ${last}.`,
    pilotClosed: (outcome) => `Kết thúc thí điểm. ${outcome}.`,
    evaluated: (by, result) => `${by} đánh giá. ${result}.`,
    decided: (by, decision, term) => `${by} quyết định. ${decision}${term ? `, ${term}` : ""}.`,
    inheritanceDecided: (of, becomes, due) =>
      `${of.successor} chịu trách nhiệm thay ${of.predecessor}${of.act ? ` (${of.act})` : ""}. Hướng xử lý: ${becomes.toLowerCase()}${due ? `, hạn ${due}` : ""}.`,
    terminated: (by) => `${by} quyết định chấm dứt hiệu lực.`,
    notEstablished: (need) => `Không xác định được: “${need}”.`,
    corrected: (event, day) => (day ? `Đính chính mục “${event}” ngày ${day}.` : `Đính chính mục “${event}”.`),
  },
  changed: {
    details: (fields) => `Sửa thông tin: ${fields}.`,
    parties: (names) => (names ? `Thay đổi các bên: ${names}.` : "Bỏ các bên đã nêu."),
    contacts: (names) => (names ? `Nêu đầu mối liên hệ: ${names}.` : "Bỏ các đầu mối liên hệ."),
    readers: (names) => (names ? `Người được xem: ${names}.` : "Ngoài người phụ trách và lãnh đạo, không ai được xem."),
    filingOpened: (what, toWhom) => `Thêm báo cáo: ${what}, gửi ${toWhom}.`,
    filingSent: (what, day) => `Gửi ngày ${day}: ${what}.`,
    indicator: (name) => `Thêm chỉ số: ${name}.`,
    value: (name, value, day) => `Ghi nhận số liệu: ${name}, ${value}, ngày ${day}.`,
    report: (title, day) => `Lưu báo cáo ngày ${day}: ${title}.`,
    taskAdded: (title) => `Thêm công việc: ${title}.`,
    deadlines: {
      recomputed: (what, from, to) => `${what}: tính lại, ${to} thay cho ${from}.`,
      moved: (what, from, to) => `${what}: dời từ ${from} sang ${to}.`,
      movedBack: (what, from, to) => `${what}: hủy việc dời ngày, ${to} thay cho ${from}.`,
      acknowledged: (what) => `${what}: đã xác nhận biết.`,
      done: (what, day) => `${what}: đã xong ngày ${day}.`,
      reopened: (what) => `${what}: mở lại.`,
    },
    others: {
      taskEdited: "Sửa một công việc.",
      taskDone: "Hoàn thành một công việc.",
      answerHandled: "Phản hồi thư nhắc đã được xử lý.",
      taskReopened: "Mở lại một công việc.",
      taskBegun: "Bắt đầu thực hiện một công việc.",
      taskNotBegun: "Một công việc trở lại chưa bắt đầu.",
      taskTakenBack: "Rút lần tiếp theo của một công việc lặp lại.",
      ownReminderPolicySet: "Thiết lập quy tắc nhắc việc riêng.",
      ownReminderPolicyChanged: "Thay đổi quy tắc nhắc việc riêng.",
      ownReminderPolicyDropped: "Trở lại quy tắc nhắc việc chung.",
    },
    other: "Hồ sơ được thay đổi.",
  },
};
