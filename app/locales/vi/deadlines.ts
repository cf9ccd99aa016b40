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
    effectiveDay: "Ngày bắt đầu có hiệu lực",
    pilotReportDue: "Hạn báo cáo thí điểm",
    windowEnd: "Ngày kết thúc thời gian thí điểm",
    anniversary: "Kỷ niệm ngày ký",
    dormant: "Không có hoạt động trong 12 tháng",
    plannedStep: "Bước trước ngày dự kiến ký",
    commitmentDue: "Hạn thực hiện cam kết",
    taskDue: "Hạn hoàn thành công việc",
  },
  reports: { mid: "Hạn báo cáo giữa kỳ thí điểm", final: "Hạn báo cáo tổng kết thí điểm" },
  planned: {
    opinionsAsked: "Ngày muộn nhất để gửi lấy ý kiến",
    opinionsIn: "Ngày muộn nhất để nhận đủ ý kiến",
    consentIn: "Ngày muộn nhất để có ý kiến đồng ý của cấp trên",
    cleared: "Ngày muộn nhất để duyệt văn bản",
    signing: "Ngày dự kiến ký",
  },
  opinionOf: (body) => `Hạn trả lời ý kiến: ${body}`,
  workingDays: (number, from) => `${number} ngày làm việc kể từ ${from}`,
  calendarDays: (number, from) => `${number} ngày kể từ ${from}`,
  skipping: (count, skipped) =>
    `${count}, không tính ${listed(skipped.map(({ name, localName, days }) => daysOff(name, localName, days)))}`,
  typed: "ngày được nhập khi thêm báo cáo",
  pilotWindow: "ngày cuối cùng của thời gian thí điểm",
  pilotMiddle: (first, last) => `giữa thời gian thí điểm, từ ${first} đến ${last}`,
  review: (decided) => `thời hạn theo dõi theo quyết định ngày ${decided}`,
  effective: (signed) => (signed === null ? "ngày bắt đầu có hiệu lực" : `sau ngày ký ${signed}`),
  anniversary: (years, signed) => `${years} năm kể từ ngày ký ${signed}`,
  dormant: (last) => `12 tháng kể từ diễn biến, cuộc gặp hoặc tiến độ cam kết gần nhất, ${last}`,
  plannedSigning: "ngày dự kiến ký",
  plannedBefore: {
    opinionsIn: (next) => `trước ngày phải duyệt văn bản (${next}) một ngày làm việc`,
    consentIn: (next) => `trước ngày phải duyệt văn bản (${next}) một ngày làm việc`,
    cleared: (next) => `trước ngày dự kiến ký (${next}) một ngày làm việc`,
  },
  plannedAsking: (count, inBy) => `${count} trước ngày phải nhận đủ ý kiến, ${inBy}`,
  plainDays: {
    workingDays: (number) => `${number} ngày làm việc`,
    calendarDays: (number) => `${number} ngày`,
  },
  task: "ngày đã giao cho công việc",
  commitment: "ngày đã cam kết",
  commitmentAgain: {
    week: (first) => `cam kết hằng tuần, kể từ ${first}`,
    month: (first) => `cam kết hằng tháng, kể từ ${first}`,
    quarter: (first) => `cam kết ba tháng một lần, kể từ ${first}`,
    halfYear: (first) => `cam kết sáu tháng một lần, kể từ ${first}`,
    year: (first) => `cam kết hằng năm, kể từ ${first}`,
  },
  promised: {
    ours: (text) => `Cam kết của phía ta: ${text}`,
    theirs: (text) => `Cam kết của phía đối tác: ${text}`,
    both: (text) => `Cam kết chung của hai phía: ${text}`,
  },
  lateSending: (count, sent, hour) =>
    `${count}; gửi ngày ${sent} từ ${hour} giờ trở đi nên tính là gửi vào ngày hôm sau`,
  rolledOn: (count, last) => `${count}; ngày cuối cùng, ${last}, là ngày nghỉ nên tính đến ngày làm việc tiếp theo`,
  yearBeforeEnd: (end) => `một năm trước ngày hết thời hạn, ${end}`,
  shortTerm: (end) => `kịp trước khi kết thúc thời hạn không quá một năm, ${end}`,
  termEnd: "ngày cuối cùng của thời hạn",
  notice: (end) => `ngày cuối cùng để thông báo trước khi hết thời hạn, ${end}`,
  late: (when, how) => `${when} · ${how}`,
  unconfirmed: "chưa xác nhận: một số ngày trong khoảng này có thể trở thành ngày nghỉ",
  unconfirmedYears: (years) =>
    `chưa xác nhận: chưa có lịch nghỉ lễ năm ${listed(years)}, mới chỉ trừ ngày nghỉ cuối tuần`,
  source: (source) => `Căn cứ: ${source}`,
  /** How a deadline stands. */
  standing: {
    passed: (ago) => `đã qua, ${ago}`,
    dormantFor: (days) => `không có hoạt động, đã ${days}`,
    dormantToday: "không có hoạt động, đủ 12 tháng hôm nay",
    was: (day) => `trước đây: ${day}`,
    moved: "đã dời",
    acknowledged: "đã nắm",
    closedWhy: {
      done: "đã hoàn thành",
      passed: "ngày đã qua",
      ended: "thỏa thuận đã kết thúc",
      settled: "không còn phát sinh từ hồ sơ",
    },
  },
};
