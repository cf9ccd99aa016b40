import type { Like } from "#app/locales/catalogue";
import type { stages as model } from "#app/locales/en/stages";

export const stages: Like<typeof model> = {
  proposed: "Đề xuất",
  signed: "Đã ký",
  pilot: "Thí điểm",
  evaluated: "Đã đánh giá",
  ended: "Kết thúc",
};
