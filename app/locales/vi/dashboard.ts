import type { Like } from "#app/locales/catalogue";
import type { dashboard as model } from "#app/locales/en/dashboard";

const grouped = (count: number) =>
  String(count)
    .replace(".", ",")
    .replace(/\B(?=(\d{3})+(,|$))/g, ".");
const days = (count: number) => `${grouped(count)} ngày`;

function length(count: number): string {
  const years = Math.floor(count / 365.25);
  const months = Math.floor((count - years * 365.25) / 30.44);
  if (years === 0) return months === 0 ? days(count) : `${months} tháng`;
  return months === 0 ? `${years} năm` : `${years} năm ${months} tháng`;
}

export const dashboard: Like<typeof model> = {
  title: "Bảng điều hành",
  asOf: (day) => `Tính đến ${day}`,
  ofPeriod: (span) => `Kỳ số liệu ${span}`,
  within: (count) => `${grouped(count)} thỏa thuận trong phạm vi anh/chị được xem`,
  withinFilter: (count) => `${grouped(count)} thỏa thuận phù hợp bộ lọc trong phạm vi anh/chị được xem`,
  number: grouped,
  narrow: "Chỉ xem một số thỏa thuận",
  narrowed: "Đang chỉ xem một số thỏa thuận",

  periodLabel: "Kỳ số liệu",
  periods: {
    thisQuarter: "Quý này",
    thisYear: "Năm nay",
    last12Months: "12 tháng gần đây",
    lastYear: "Năm trước",
  },
  ownPeriod: "Khoảng ngày khác",
  first: "Từ ngày",
  last: "Đến ngày",
  showPeriod: "Hiển thị",
  enterDay: "Hãy nhập ngày có thật, ví dụ 17 11 2023",
  order: "Ngày cuối không được trước ngày đầu",

  now: "Việc cần chú ý ngay",
  overdue: () => "việc quá hạn",
  within30: () => "việc đến hạn trong 30 ngày tới",
  opinionsOverdue: () => "ý kiến quá hạn trả lời",
  dormant: () => "thỏa thuận không có hoạt động trong 12 tháng",
  longest: "Chờ lâu nhất",
  longestNone: "Không có hồ sơ nào chờ giai đoạn tiếp theo",
  inStage: (stage, days) => `${stage}, đã ${length(days)}`,
  length,
  sinceDay: (day) => `từ ${day}`,

  stand: "Hiện trạng các thỏa thuận",
  waiting: "Chờ giai đoạn tiếp theo lâu nhất",
  waitingText: "Những đề xuất, thí điểm và đánh giá đã ở nguyên giai đoạn trong thời gian dài nhất.",
  waitingNone: "Không có đề xuất, thí điểm hay đánh giá nào đang mở",
  waitingNoneText:
    "Thỏa thuận hiển thị tại đây trong khi chờ giai đoạn tiếp theo, kèm ngày bắt đầu giai đoạn hiện tại.",
  waitingUnknown: (count) => `Còn ${grouped(count)} hồ sơ chưa rõ ngày bắt đầu giai đoạn.`,
  dueAndWhom: "Việc đến hạn và nơi đang giữ việc",
  lengths: "Thời gian thực hiện",
  pilots: "Thí điểm và đánh giá",
  work: "Trả lời ý kiến, báo cáo, cam kết và công việc",
  movement: "Diễn biến theo thời gian",
  about: "Đối tác và nội dung hợp tác",
  gaps: "Thông tin còn thiếu trong hồ sơ",
  toCompleteness: "Xem theo từng thỏa thuận",

  nobodyOwns: "Chưa phân công",
  stage: "Giai đoạn",
  bucket: "Nội dung",
  count: "Số lượng",
  whatIsCounted: "Cách tính",
  numbers: "Bảng số liệu",
  more: (count) => `và ${grouped(count)} mục khác`,
  nothingCounted: "Chưa có số liệu",
  nothingCountedText: "Số liệu hiển thị tại đây khi có thỏa thuận, thời hạn hoặc công việc trong phạm vi đã chọn.",
  nothingInPeriod: "Không phát sinh trong kỳ",
  onTime: (inTime, all) => `${grouped(inTime)}/${grouped(all)} đúng hạn`,
  done: (done, all) => `${grouped(done)}/${grouped(all)} được đánh giá trước khi hết thời hạn`,
  met: (met, all) => `${grouped(met)}/${grouped(all)} đạt`,
  median: (count) => `trung vị ${days(count)}`,
  spread: (known, least, lower, median, upper, most) =>
    `Có số liệu của ${grouped(known)} thỏa thuận. Trung vị ${days(median)}; một nửa ở giữa mất từ ${grouped(lower)} đến ${days(upper)}, tất cả mất từ ${grouped(least)} đến ${days(most)}.`,
  spreadFew: (known, least, median, most) =>
    known === 1
      ? `Có số liệu của 1 thỏa thuận: ${days(median)}.`
      : `Có số liệu của ${grouped(known)} thỏa thuận: từ ${grouped(least)} đến ${days(most)}, trung vị ${days(median)}.`,
  spreadNone: "Chưa có số liệu của thỏa thuận nào. Tính được khi cả hai ngày đã có trong hồ sơ.",
  quarter: (number) => `Q${number}`,
  quarterOf: (number, year) => `Quý ${number} năm ${year}`,
  undated: "Chưa rõ ngày",
  quarters: (count) => `${count} quý`,
  quartersLabel: "Số quý hiển thị",
  wrongTitle: "Bộ lọc này không tồn tại",
  wrong: "Địa chỉ yêu cầu kỳ số liệu hoặc bộ lọc không có. Có thể địa chỉ bị gõ sai hoặc bị cắt bớt.",
  wrongAction: "Xem toàn bộ bảng điều hành",
};
