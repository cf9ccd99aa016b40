import type { Like } from "#app/locales/catalogue";
import type { shell as model } from "#app/locales/en/shell";

export const shell: Like<typeof model> = {
  product: "Entente",
  skipToContent: "Chuyển đến nội dung chính",
  navigation: "Điều hướng chính",
  menu: "Danh mục",
  today: "Hôm nay",
  agreements: "Thỏa thuận",
  pipeline: "Tiến trình",
  dashboard: "Bảng điều hành",
  organisations: "Tổ chức",
  people: "Cá nhân",
  deadlines: "Thời hạn",
  tasks: "Công việc",
  reports: "Báo cáo",
  settings: "Thiết lập",
  find: "Tìm kiếm thỏa thuận",
  palette: "Tìm hồ sơ hoặc thao tác (Ctrl+K)",
  findHint: "Tìm thỏa thuận hoặc đối tác…",
  newAgreement: "Thêm thỏa thuận",
  mySettings: "Thiết lập cá nhân",
  signOut: "Đăng xuất",
  language: "Ngôn ngữ",
  theme: "Giao diện",
  themes: { light: "Sáng", dark: "Tối", system: "Hệ thống" },
  roles: { viewer: "Người xem", officer: "Chuyên viên", manager: "Lãnh đạo", administrator: "Quản trị viên" },
  breadcrumbs: "Vị trí trang",
  failed: {
    notFoundTitle: "Không tìm thấy trang",
    notFound:
      "Địa chỉ có thể bị nhập sai, hoặc hồ sơ nằm ngoài phạm vi được xem. Đề nghị tìm kiếm lại hoặc bắt đầu từ trang Hôm nay.",
    forbiddenTitle: "Vai trò hiện tại không được phép thực hiện việc này",
    forbidden: "Quản trị viên có thể thay đổi vai trò. Chưa có thông tin nào bị thay đổi.",
    tooLargeTitle: "Nội dung vượt quá giới hạn của biểu mẫu",
    tooLarge: "Đề nghị quay lại, rút gọn phần nội dung dài nhất rồi gửi lại. Chưa có thông tin nào được ghi nhận.",
    otherTitle: "Không thể xử lý yêu cầu này",
    other: "Đề nghị quay lại và thử lần nữa. Chưa có thông tin nào được ghi nhận.",
    unavailableTitle: "Cơ sở dữ liệu tạm thời chưa đáp ứng",
    unavailable:
      "Thông tin vừa gửi chưa được ghi nhận. Đề nghị quay lại sau ít phút và gửi lại: trình duyệt vẫn giữ nội dung đã nhập. Tình trạng này thường tự khắc phục.",
    uncertain:
      "Kết nối bị gián đoạn đúng lúc đang ghi nhận, nên chưa rõ thông tin vừa gửi đã được ghi hay chưa. Đề nghị mở hồ sơ để kiểm tra trước; chỉ gửi lại nếu chưa có.",
    held: "Nội dung vừa gửi được giữ lại trên trang này.",
    sendAgain: "Gửi lại",
    brokenTitle: "Hệ thống gặp sự cố",
    broken:
      "Thông tin vừa gửi chưa được ghi nhận. Đề nghị quay lại: trình duyệt vẫn giữ nội dung đã nhập. Nếu sự cố lặp lại, đề nghị cung cấp cho quản trị viên mã số sau:",
    toToday: "Về trang Hôm nay",
    toAgreements: "Xem tất cả thỏa thuận",
    signIn: "Đăng nhập",
  },
};
