import type { Like } from "#app/locales/catalogue";
import type { meetings as model } from "#app/locales/en/meetings";

export const meetings: Like<typeof model> = {
  title: "Gặp gỡ và thăm làm việc",
  none: "Chưa ghi nhận cuộc gặp nào",
  noneText: "Các cuộc hội đàm, làm việc và chuyến thăm hiển thị tại đây sau khi được ghi nhận.",
  source: (publisher, subject) => `Nguồn: ${publisher}, “${subject}”`,
};
