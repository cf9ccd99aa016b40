import type { Like } from "#app/locales/catalogue";
import type { answers as model } from "#app/locales/en/answers";

export const answers: Like<typeof model> = {
  title: "Phản hồi",
  office: "cơ quan",
  asks: {
    done: "Việc này đã hoàn thành chưa?",
    moreTime: "Khi nào có thể hoàn thành?",
    notMe: "Việc này không thuộc trách nhiệm của ông/bà?",
    acknowledge: "Ông/bà đã nắm được việc này chưa?",
    stop: "Ngừng nhận thư nhắc?",
  },
  buttons: {
    done: "Đã hoàn thành",
    moreTime: "Đề nghị ngày này",
    notMe: "Không thuộc trách nhiệm của tôi",
    acknowledge: "Đã nắm được",
  },
  stopButton: (address) => `Không gửi thêm thư đến ${address}`,
  stopLead: (office) =>
    `${office} sẽ không gửi thư nhắc nào nữa đến địa chỉ này. Cơ quan được báo về việc này và có thể liên hệ bằng cách khác.`,
  recorded: (office) =>
    `Phản hồi được chuyển đến ${office} kèm tên của ông/bà. Chưa có gì được ghi nhận cho đến khi bấm nút.`,
  dayChanged: "Ngày đến hạn đã thay đổi sau khi thư được gửi",
  fields: {
    evidence: "Minh chứng",
    evidenceHint: "Ví dụ: số, ngày của văn bản hoặc địa chỉ trang web.",
    proposedOn: "Ngày đề nghị",
    reason: "Lý do",
    instead: "Nên hỏi ai?",
    insteadHint: "Họ tên và địa chỉ liên hệ, nếu biết.",
    remark: "Nội dung khác",
  },
  thanks: {
    title: "Trân trọng cảm ơn",
    text: "Phản hồi đã được ghi nhận. Có thể đóng trang này.",
    stopped: "Thư nhắc sẽ không được gửi đến địa chỉ này nữa. Có thể đóng trang này.",
    given: "Nội dung phản hồi",
  },
  over: {
    unknown: {
      title: "Đường dẫn không hoạt động",
      text: "Đường dẫn có thể bị ngắt trong thư. Đề nghị mở lại từ chính thư đã nhận.",
    },
    limited: {
      title: "Quá nhiều lần thử",
      text: "Nhiều đường dẫn không có hiệu lực đã được mở từ mạng này. Đề nghị chờ mười lăm phút rồi thử lại.",
    },
    expired: {
      title: "Đường dẫn đã hết hiệu lực",
      text: "Đường dẫn chỉ có hiệu lực trong một thời gian. Thư mới hơn có đường dẫn mới.",
    },
    revoked: { title: "Đường dẫn đã hết hiệu lực", text: "Đường dẫn đã được thu hồi. Không cần phản hồi tại đây." },
    closed: { title: "Không còn việc phải làm", text: "Việc này đã được giải quyết. Trân trọng cảm ơn." },
  },
  broken: {
    title: "Trang tạm thời không hoạt động",
    text: "Chưa có gì được ghi nhận. Đề nghị mở lại đường dẫn sau vài phút.",
  },
  writeTo: (name) => `Nếu có câu hỏi hoặc nhầm lẫn, đề nghị liên hệ ${name}:`,
  writeToOffice: (office) => `Nếu có câu hỏi hoặc nhầm lẫn, đề nghị liên hệ ${office}, nơi đã gửi thư.`,
  said: {
    done: (name) => `${name} báo đã hoàn thành`,
    moreTime: (name, day) => `${name} đề nghị gia hạn đến ${day}`,
    notMe: (name) => `${name} báo không thuộc trách nhiệm của mình`,
    acknowledge: (name) => `${name} đã nắm được`,
    stop: (name) => `${name} đề nghị ngừng gửi thư nhắc`,
  },
  mail: {
    subject: (said, thing) => `${said}: ${thing}`,
    preheader: "Phản hồi thư nhắc của người không có tài khoản.",
    proposed: (day) => `Ngày đề nghị: ${day}.`,
    instead: (who) => `Nên hỏi: ${who}`,
    note: (text) => `Nguyên văn: ${text}`,
    changesNothing:
      "Phản hồi này chưa làm thay đổi hồ sơ. Đề nghị mở thời hạn để dời ngày, kết thúc hoặc đánh dấu đã xử lý.",
    stopped:
      "Thư nhắc đến địa chỉ này bị ngừng cho đến khi có người cho phép lại. Đề nghị bảo đảm có người khác được báo.",
    look: "Mở thời hạn",
    lookAll: "Xem tất cả thời hạn",
    footer: "Thư này được gửi vì ông/bà phụ trách việc được hỏi hoặc quản lý sổ theo dõi này.",
  },
  card: {
    title: "Phản hồi",
    instead: (who) => `Nên hỏi: ${who}`,
    about: (day) => `về ngày đến hạn ${day}`,
    handle: "Đã xử lý",
    handledBy: (name) => `${name} đã xử lý`,
    open: "Chưa xử lý",
    move: "Dời ngày",
  },
};
