import type { Like } from "#app/locales/catalogue";
import type { problems as model } from "#app/locales/en/problems";

export const problems: Like<typeof model> = {
  checkAnswer: "Không thể sử dụng nội dung này. Đề nghị kiểm tra và gửi lại",
  tooLong: (most) => `Đề nghị rút gọn còn tối đa ${most} ký tự`,
  tooManyRows: (most) => `Chỉ được giữ tối đa ${most} mục`,
  dayNotReal: "Đề nghị nhập ngày có thật, ví dụ 17/11/2023",
  dayTooFar: "Đề nghị nhập ngày trong khoảng từ năm 1900 đến năm 2200",
  dayInFuture: "Ngày phải là hôm nay hoặc sớm hơn",
  notAfter: (day) => `Ngày phải là ${day} hoặc sớm hơn`,
  endAfter: (day) => `Ngày kết thúc phải sau ngày ${day}`,
  startsAfter: (day) => `Ngày phải là ${day} hoặc muộn hơn`,
  lastDayBeforeFirst: "Ngày cuối phải sau ngày đầu",
  enterName: "Đề nghị nhập tên",
  enterTitle: "Đề nghị nhập tiêu đề",
  enterReason: "Đề nghị nêu lý do",
  enterEmail: "Đề nghị nhập địa chỉ thư điện tử, ví dụ ten@example.org",
  enterWholeNumber: "Đề nghị nhập số nguyên, ví dụ 3",
  enterNumber: "Đề nghị nhập số, ví dụ 12,5",
  chooseOne: "Đề nghị chọn một phương án",
  enterWebAddress: "Đề nghị nhập địa chỉ trang web bắt đầu bằng https://",
};
