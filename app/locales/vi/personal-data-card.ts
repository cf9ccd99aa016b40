import type { Like } from "#app/locales/catalogue";
import type { personalDataCard as model } from "#app/locales/en/personal-data-card";

export const personalDataCard: Like<typeof model> = {
  card: "Dữ liệu cá nhân",
  cardText: "Dữ liệu lưu giữ về người này có thể được cung cấp cho chính họ, được rà soát và được xóa.",
  see: "Dữ liệu lưu giữ",
  erase: "Xóa",
  erasedTitle: "Người đã được xóa dữ liệu",
  erasedOn: (day) => `Dữ liệu của người này đã được xóa vào ${day}`,
  erasedText:
    "Không còn lưu giữ dữ liệu cá nhân nào. Trang này ở lại cho những gì liên kết đến nó: cuộc gặp, chuyến thăm và các mục lịch sử, chỉ bằng mã số.",
};
