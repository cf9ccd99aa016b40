import type { Like } from "#app/locales/catalogue";
import type { ui as model } from "#app/locales/en/ui";

export const ui: Like<typeof model> = {
  sortedUp: "đang sắp xếp tăng dần",
  sortedDown: "đang sắp xếp giảm dần",
  paging: "Các trang",
  previous: "Trang trước",
  next: "Trang sau",
  pageRange: (first, last, total) => `${first}–${last} trong tổng số ${total}`,
  pageRangeMany: (first, last) => `${first}–${last} trong tổng số trên 1.000`,
  met: "Đã có:",
  missing: "Còn thiếu:",
  waived: (reason) => `Không xác định được: ${reason}`,
  optional: "không bắt buộc",
  importLink: "Nhập dữ liệu",
  problemsTitle: "Đề nghị kiểm tra nội dung đã nhập",
  problem: "Vấn đề:",
  sending: "Đang gửi…",
  cancel: "Hủy",
  addAnother: "Thêm mục",
  remove: "Bỏ",
  rowAdded: "Đã thêm mục",
  rowRemoved: "Đã bỏ mục",
  blank: "Chọn",
  refusals: {
    needsTitle: "Chưa ghi nhận: còn thiếu thông tin",
    needs: "Nội dung đã nhập được giữ nguyên. Đề nghị bổ sung phần còn thiếu rồi gửi lại.",
    notNowTitle: "Chưa thể ghi nhận vào lúc này",
    notNow: (stage, step) =>
      `Thỏa thuận đang ở “${stage} · ${step}”, việc này không thể thực hiện từ bước đó. Nội dung đã nhập được giữ nguyên.`,
    notNowFirst: (event) => `Việc cần thực hiện trước: ${event}.`,
    staleTitle: "Có thông tin mới được ghi nhận trong thời gian này",
    stale:
      "Từ khi biểu mẫu được mở, các thông tin sau đã được ghi nhận. Nội dung đã nhập được giữ nguyên. Nếu vẫn đúng, đề nghị gửi lại.",
    staleEntry: (what, by, at) => `${what}, ${by} ghi nhận, ${at}`,
    ruleTitle: "Quy định của sổ đăng ký không cho phép",
    rule: "Chưa thể ghi nhận nội dung này. Nội dung đã nhập được giữ nguyên.",
    forbiddenTitle: "Vai trò hiện tại không được phép thực hiện việc này",
    forbidden: "Đề nghị liên hệ lãnh đạo hoặc quản trị viên. Nội dung đã nhập được giữ nguyên.",
  },
  figures: { decimal: ",", group: "." },
};
