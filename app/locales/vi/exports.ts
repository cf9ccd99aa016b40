import type { Like } from "#app/locales/catalogue";
import type { exports as model } from "#app/locales/en/exports";

const thousands = (number: number) => String(number).replace(/(?<=\d)(?=(\d{3})+$)/g, ".");

export const exports: Like<typeof model> = {
  label: "Xuất dữ liệu",
  formats: { csv: "CSV", xlsx: "Excel", json: "JSON" },
  names: {
    agreements: "Thỏa thuận",
    deadlines: "Thời hạn",
    commitments: "Cam kết",
    tasks: "Công việc",
    documents: "Tài liệu",
  },
  kind: "Loại",
  marks: "Ghi chú",
  step: "Bước",
  dueOn: "Đến hạn ngày",
  how: "Cách tính",
  standing: "Tình trạng",
  workingDaysLeft: "Số ngày làm việc còn lại",
  previousOn: "Ngày trước đây",
  closedOn: "Ngày đóng",
  remindersSent: "Số lần đã nhắc",
  remindersToCome: "Số lần sẽ nhắc",
  nextReminderOn: "Lần nhắc tới",
  begunOn: "Ngày bắt đầu",
  waitsFor: "Chờ hoàn thành",
  checklist: "Danh mục việc",
  repeats: "Lặp lại",
  kindOfRecord: "Loại hồ sơ",
  typeOfFile: "Định dạng tệp",
  bytes: "Dung lượng (byte)",
  tooLong: "Danh sách quá dài đối với tệp Excel",
  tooLongText: (most) =>
    `Tệp Excel chứa tối đa ${thousands(most)} dòng, danh sách này dài hơn. Hãy thu hẹp bằng bộ lọc hoặc xuất ra CSV, JSON: hai định dạng này không giới hạn số dòng và Excel cũng mở được CSV.`,
  instead: { csv: "Xuất ra CSV", json: "Xuất ra JSON" },
};
