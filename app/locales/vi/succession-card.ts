import type { Like } from "#app/locales/catalogue";
import type { successionCard as model } from "#app/locales/en/succession-card";

const agreements = (n: number | string) => `${n} thỏa thuận`;

export const successionCard: Like<typeof model> = {
  title: "Thỏa thuận được kế thừa",
  toDecide: (n) => `${agreements(n)} cần quyết định hướng xử lý`,
  of: (predecessor, successor) => `của ${predecessor}, nay do ${successor} chịu trách nhiệm`,
};
