import type { Like } from "#app/locales/catalogue";
import type { comments as model } from "#app/locales/en/comments";

export const comments: Like<typeof model> = {
  title: "Trao đổi",
  none: "Chưa có nội dung trao đổi.",
  older: "Trao đổi trước đó",
  newer: "Trao đổi mới hơn",
  edited: "sửa",
  removed: "Nội dung trao đổi này đã được gỡ.",
  edit: "Sửa",
  remove: "Gỡ",
  restore: "Khôi phục",
  untold: (names) => `Hệ thống không báo cho ${names.join(", ")} vì không có quyền xem hồ sơ này.`,
  add: "Viết nội dung trao đổi",
  body: "Nội dung",
  hint: "Người được nêu theo dạng @Họ tên sẽ nhận thông báo nếu có quyền xem hồ sơ này.",
  who: "Những người có thể nêu tên",
  send: "Gửi",
  on: (name) => `Về: ${name}`,
  editTitle: "Sửa nội dung trao đổi",
  save: "Lưu",
  mentioned: (by, on) => `${by} nêu tên bạn khi trao đổi ${on}.`,
  onA: {
    agreement: "về một thỏa thuận",
    organisation: "về một tổ chức",
    person: "về một cá nhân",
    visit: "về một chuyến thăm",
    meeting: "về một cuộc gặp",
    commitment: "về một cam kết",
    task: "về một công việc",
  },
  did: {
    commentAdded: "Có nội dung trao đổi mới.",
    commentEdited: "Nội dung trao đổi đã được sửa.",
    commentRemoved: "Một nội dung trao đổi đã được gỡ.",
    commentRestored: "Một nội dung trao đổi đã được khôi phục.",
  },
};
