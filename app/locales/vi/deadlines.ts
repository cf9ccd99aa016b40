import type { Like } from "#app/locales/catalogue";
import type { deadlines as model } from "#app/locales/en/deadlines";

function listed(items: string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} và ${items.at(-1)}`;
}

/** The name Viet Nam's own table gives; other countries' names are kept in English. */
function daysOff(name: string, localName: string | null, days: number): string {
  const own = (localName ?? name).replace(/, làm bù .*$/, "");
  const shown = /^Nghỉ /.test(own) ? `ngày ${own.charAt(0).toLowerCase()}${own.slice(1)}` : own;
  return days === 1 ? shown : `${shown} (${days} ngày)`;
}

export const deadlines: Like<typeof model> = {
  kinds: {
    opinionDue: "Hạn trả lời ý kiến",
    higherConsentDue: "Hạn có ý kiến đồng ý của cấp trên",
    filingDue: "Hạn báo cáo sau khi ký",
    evaluationDue: "Hạn đánh giá",
    termEnd: "Ngày hết hiệu lực",
    noticeDay: "Ngày cuối cùng để thông báo",
  },
  opinionOf: (body) => `Hạn trả lời ý kiến: ${body}`,
  workingDays: (number, from) => `${number} ngày làm việc kể từ ${from}`,
  calendarDays: (number, from) => `${number} ngày kể từ ${from}`,
  skipping: (count, skipped) =>
    `${count}, không tính ${listed(skipped.map(({ name, localName, days }) => daysOff(name, localName, days)))}`,
  typed: "ngày được nhập khi thêm báo cáo",
  pilotWindow: "ngày cuối cùng của thời gian thí điểm",
  yearBeforeEnd: (end) => `một năm trước ngày hết thời hạn, ${end}`,
  shortTerm: (end) => `kịp trước khi kết thúc thời hạn không quá một năm, ${end}`,
  termEnd: "ngày cuối cùng của thời hạn",
  notice: (end) => `ngày cuối cùng để thông báo trước khi hết thời hạn, ${end}`,
  late: (when, how) => `${when} · ${how}`,
  unconfirmed: "chưa xác nhận: một số ngày trong khoảng này có thể trở thành ngày nghỉ",
  unconfirmedYears: (years) =>
    `chưa xác nhận: chưa có lịch nghỉ lễ năm ${listed(years)}, mới chỉ trừ ngày nghỉ cuối tuần`,
  source: (source) => `Căn cứ: ${source}`,
};
