import type { Like } from "#app/locales/catalogue";
import type { delivery as model } from "#app/locales/en/delivery";

const span = (n: number) => {
  if (n < 120) return `${n} phút`;
  const hours = Math.floor(n / 60);
  return hours < 48 ? `${hours} giờ` : `${Math.floor(hours / 24)} ngày`;
};

export const delivery: Like<typeof model> = {
  title: "Thư và tác vụ nền",
  lead: "Thư nhắc hạn và các thư khác được gửi tự động. Trang này cho biết việc gửi có thông suốt hay không.",
  index: "Tình trạng gửi thư nhắc hạn và công tắc tạm dừng toàn bộ thư.",
  behind: {
    title: "Thư nhắc hạn đang không được gửi đi",
    stopped: "Đã hơn năm phút không có tiến trình gửi thư nào hoạt động.",
    never: "Chưa có tiến trình gửi thư nào được khởi động.",
    waiting: (minutes) => `Thư đến hạn lâu nhất đã chờ ${span(minutes)}.`,
    toPage: "Xem tình trạng",
  },
  held: {
    title: "Toàn bộ thư đang tạm dừng",
    byHand: "Đã có người tạm dừng. Lịch nhắc vẫn được lập và thư sẽ được gửi khi cho gửi lại.",
    restoredCopy:
      "Cơ sở dữ liệu này không phải là nơi đã gửi thư lần gần nhất, có thể là bản khôi phục. Chỉ cho gửi lại khi không còn hệ thống nào khác đang gửi thư thay cơ quan.",
    since: "Từ",
  },
  well: { title: "Thư được gửi bình thường", text: "Tiến trình gửi thư đang hoạt động, không có thư nào chậm." },
  deriving: {
    title: "Các thời hạn đang được tính lại",
    text: "Phiên bản này tính một số thời hạn theo quy tắc mới. Trong khi tiến trình nền đang tính lại, danh sách và thư nhắc hạn vẫn theo kết quả của phiên bản trước; nội dung được ghi nhận trong thời gian này được tính theo quy tắc mới ngay.",
  },
  noServer: {
    title: "Chưa khai báo máy chủ thư",
    text: "Thư sẽ chờ đến khi có máy chủ. Người vận hành hệ thống cần khai báo SMTP_URL và MAIL_FROM.",
  },
  ways: {
    smtp: "Máy chủ thư",
    mailbox: "Hộp thư nội bộ của bản trình diễn: không có thư nào rời khỏi máy này",
    none: "Chưa có",
  },
  facts: {
    caption: "Tình trạng",
    way: "Thư được gửi qua",
    workers: "Số tiến trình đang chạy",
    lastSign: "Hoạt động gần nhất",
    dueReminders: "Nhắc hạn đến lúc gửi nhưng chưa soạn",
    waitingMails: "Thư đang chờ gửi",
    failing: "Trong đó bị từ chối ở lần gửi gần nhất",
    sentToday: "Đã gửi trong 24 giờ qua",
    reply: "Lý do từ chối gần nhất",
    none: "Không có",
    never: "Chưa bao giờ",
  },
  hold: {
    verb: "Tạm dừng toàn bộ thư",
    title: "Tạm dừng toàn bộ thư?",
    lead: "Từ lúc này không có thư nào được gửi: thư nhắc hạn, lời mời và mã đăng nhập đều dừng. Người đang đăng nhập không bị ảnh hưởng. Lịch nhắc vẫn được lập và thư sẽ được gửi khi cho gửi lại.",
  },
  release: {
    verb: "Cho gửi thư lại",
    title: "Cho gửi thư lại?",
    lead: "Những thư đến hạn sẽ được gửi ngay. Với các lần nhắc đã lỡ, mỗi thời hạn chỉ gửi lần nhắc gần nhất và ghi rõ là gửi chậm.",
    restoredCopy:
      "Đây có thể là bản khôi phục. Nếu hệ thống gốc vẫn chạy, từ lúc này mọi người sẽ nhận mỗi thư hai lần. Chỉ cho gửi lại khi cơ sở dữ liệu này đã thay thế bản gốc.",
  },
  why: {
    recomposed: "Nội dung nhắc đã được đưa vào thư sau",
    stale: "Nội dung thư không còn đúng",
    unknown: "Máy chủ thư không trả lời: thư có thể đã đến nơi",
    gaveUp: "Bị từ chối suốt hai tuần",
    bounced: "Địa chỉ không nhận thư",
    stopped: "Người nhận không muốn nhận các thư này nữa",
    byHand: "Cơ quan không gửi thư đến địa chỉ này",
    disabled: "Quyền truy cập của người nhận đã bị thu hồi",
    addressChanged: "Tài khoản đã đổi sang địa chỉ khác",
    unknownAccount: "Không có tài khoản nào dùng địa chỉ này",
    expired: "Đã qua thời điểm cần gửi",
    notManager: "Người nhận không còn là lãnh đạo",
    notVisible: "Người nhận không được xem thỏa thuận này",
    badAddress: "Nội dung ghi không phải là một địa chỉ thư",
  },
  bounce: {
    subject: (name) => `Thư không đến được ${name}`,
    preheader: "Máy chủ thư từ chối hẳn địa chỉ này.",
    text: (name) =>
      `Thư gửi ${name} đã bị trả lại: máy chủ thư từ chối hẳn địa chỉ này. Hệ thống không gửi thêm thư đến địa chỉ đó, vì vậy ${name} không nhận được thư nhắc hạn.`,
    todo: "Đề nghị tìm và nhập lại địa chỉ đúng, hoặc nhắc người này bằng cách khác.",
    about: (reference) => `Thư liên quan đến ${reference}.`,
    look: "Xem chi tiết",
    lift: "Xem các địa chỉ không nhận thư",
    footer: "Thư này được gửi vì Quý vị phụ trách thỏa thuận liên quan hoặc quản trị sổ theo dõi này.",
  },
};
