import type { Like } from "#app/locales/catalogue";
import type { session as model } from "#app/locales/en/session";

export const session: Like<typeof model> = {
  title: "Đăng nhập",
  lead: "Sổ theo dõi các thỏa thuận với đối tác nước ngoài.",
  demoTitle: "Bản trình diễn",
  demoText: "Bản này chỉ chạy trên máy tính này. Đề nghị chọn vị trí làm việc.",
  signInAs: {
    officer: "Đăng nhập với vai trò chuyên viên",
    manager: "Đăng nhập với vai trò lãnh đạo",
    viewer: "Đăng nhập với vai trò người xem",
    administrator: "Đăng nhập với vai trò quản trị viên",
  },
  mayDo: {
    officer: "Lập hồ sơ thỏa thuận và ghi nhận diễn biến",
    manager: "Ngoài ra được quyết định và xem thỏa thuận hạn chế người xem",
    viewer: "Chỉ xem",
    administrator: "Ngoài ra thiết lập người dùng, cơ quan và quy định",
  },
  linkTitle: "Bằng liên kết dùng một lần",
  linkText: "Đề nghị mở liên kết do quản trị viên của hệ thống cung cấp. Liên kết chỉ dùng được một lần.",
  noLink:
    "Nếu chưa có liên kết hoặc liên kết không còn hiệu lực, đề nghị liên hệ quản trị viên để được cấp liên kết mới.",
  welcome: (name: string) => `Kính chào ${name}`,
  onceOnly:
    "Liên kết này chỉ đăng nhập được một lần. Lần sau, đề nghị quản trị viên cấp liên kết khác hoặc duy trì trạng thái đăng nhập.",
  overTitle: "Liên kết không còn hiệu lực",
  over: "Liên kết đã được sử dụng, đã hết hạn hoặc đã được thay bằng liên kết mới hơn. Đề nghị liên hệ quản trị viên để được cấp liên kết mới.",
  limitedTitle: "Quá nhiều lần thử",
  limited: "Nhiều liên kết không có hiệu lực đã được mở từ mạng này. Đề nghị chờ mười lăm phút rồi thử lại.",
};
