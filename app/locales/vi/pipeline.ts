import type { Like } from "#app/locales/catalogue";
import type { pipeline as model } from "#app/locales/en/pipeline";

export const pipeline: Like<typeof model> = {
  title: "Tiến trình",
  lead: "Từng thỏa thuận đang ở giai đoạn nào, việc gì quá hạn và do ai phụ trách.",
  viewsLabel: "Chế độ xem",
  views: { board: "Bảng giai đoạn", table: "Danh sách", timeline: "Trục thời gian", map: "Bản đồ" },
  noneText:
    "Thỏa thuận hiển thị tại đây ngay từ dự thảo đầu tiên. Hãy đề xuất thỏa thuận mới để thấy thỏa thuận đó ở giai đoạn của mình.",
  wrongAction: "Xem toàn bộ tiến trình",
};
