import type { Like } from "#app/locales/catalogue";
import type { calendar as model } from "#app/locales/en/calendar";

const named = (what: string) => `${what} · Entente`;

export const calendar: Like<typeof model> = {
  names: {
    mine: () => named("Thời hạn của tôi"),
    office: () => named("Thời hạn của cơ quan"),
    agreement: (title) => named(title || "Thời hạn của một thỏa thuận"),
  },
  counted: (how) => `Cách xác định ngày: ${how}`,
  doubt: (doubt) => `Chưa chắc chắn. ${doubt}`,
};
