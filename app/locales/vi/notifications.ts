import type { Like } from "#app/locales/catalogue";
import type { notifications as model } from "#app/locales/en/notifications";

export const notifications: Like<typeof model> = {
  title: "Thông báo",
  lead: "Nội dung các thư đã gửi, phản hồi nhận được và những chỗ nêu tên anh/chị.",
  bell: (unread) => (unread ? `Thông báo, ${unread} chưa đọc` : "Thông báo"),
  readAll: "Đánh dấu đã đọc tất cả",
  read: "Đánh dấu đã đọc",
  unread: "Mới:",
  none: "Chưa có thông báo",
  noneText:
    "Thư nhắc đã gửi, phản hồi của người không có tài khoản và nội dung trao đổi có nêu tên anh/chị cũng được liệt kê tại đây.",
  gone: "Thời hạn này không còn nữa.",
  wasDue: (day) => `Thư nhắc nêu ngày ${day}.`,
  escalated: (days) => `Thông báo này được gửi vì việc đã quá hạn ${days} ngày làm việc.`,
  late: "Thư được gửi muộn hơn dự kiến.",
  bounced: (name, address) =>
    name && name !== address
      ? `Không gửi được thư đến ${name} (${address}). Hệ thống ngừng gửi thư đến địa chỉ này.`
      : `Không gửi được thư đến ${address}. Hệ thống ngừng gửi thư đến địa chỉ này.`,
};
