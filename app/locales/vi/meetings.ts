import type { Like } from "#app/locales/catalogue";
import type { meetings as model } from "#app/locales/en/meetings";

export const meetings: Like<typeof model> = {
  title: "Gặp gỡ, làm việc",
  none: "Chưa ghi nhận cuộc gặp nào",
  noneText: "Các cuộc hội đàm, làm việc hiển thị tại đây, riêng lẻ hoặc thuộc chương trình của một chuyến thăm.",
  visits: "Chuyến thăm",
  briefing: "Tài liệu chuẩn bị",
  noVisits: "Chưa ghi nhận chuyến thăm nào",
  as: (post) => `Chức vụ khi đó: ${post}`,
  latestVisits: (count) => `Trên đây là ${count} chuyến thăm gần nhất.`,
  allVisits: "Tất cả các chuyến thăm",
  noVisitsText: "Các đoàn ra và đoàn vào hiển thị tại đây sau khi được ghi nhận.",
  directions: { in: "Đoàn vào", out: "Đoàn ra" },
  cancelled: "Đã hủy",
  source: (publisher, subject) => `Nguồn: ${publisher}, “${subject}”`,
};
