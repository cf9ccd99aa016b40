import type { Like } from "#app/locales/catalogue";
import type { days as model } from "#app/locales/en/days";

const weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"] as const;
const two = (n: number) => String(n).padStart(2, "0");

export const days: Like<typeof model> = {
  weekday: (weekday) => weekdays[weekday] ?? "",
  day: (day, month, year) => `${two(day)}/${two(month)}/${year}`,
  dayInYear: (day, month) => `${two(day)}/${two(month)}`,
  dayInMonth: two,
  withWeekday: (weekday, day) => `${weekday} ${day}`,
  span: (first, last) => `${first} – ${last}`,
  moment: (day, time) => `${time} ngày ${day}`,
  count: (n) => `${n} ngày`,
  overdue: (n) => `quá hạn ${n} ngày`,
  ago: (n) => (n === 1 ? "hôm qua" : `${n} ngày trước`),
  in: (n) => (n === 1 ? "ngày mai" : `còn ${n} ngày`),
  elapsed: ({ years, months, days }) =>
    years > 0
      ? months > 0
        ? `${years} năm ${months} tháng`
        : `${years} năm`
      : months > 0
        ? `${months} tháng`
        : `${days} ngày`,
  today: "hôm nay",
  dueToday: "đến hạn hôm nay",
  notGiven: "Chưa có thông tin",
};
