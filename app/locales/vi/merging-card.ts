import type { Like } from "#app/locales/catalogue";
import type { mergingCard as model } from "#app/locales/en/merging-card";

export const mergingCard: Like<typeof model> = {
  merge: "Gộp bản ghi",
  mergeWith: "Gộp với bản ghi khác",
  ofMerged: (name) => `ghi cho ${name}`,
  holds: (names) => `Đã gộp với ${names.join(", ")}`,
  seeMerges: "Xem hoặc hoàn tác",
  history: "Lịch sử",
  noHistory: "Chưa ghi nhận gì",
  moreHistory: "Chỉ hiển thị năm mươi mục gần nhất.",
};
