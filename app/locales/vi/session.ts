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
  byMailTitle: "Qua thư điện tử",
  byMailText: "Hệ thống gửi mã và đường dẫn đăng nhập đến thư điện tử. Hệ thống không sử dụng mật khẩu.",
  email: "Địa chỉ thư điện tử",
  sendCode: "Gửi mã đăng nhập",
  mailbox: "Bản trình diễn này không gửi thư ra ngoài; thư được lưu tại đây.",
  toMailbox: "Mở hộp thư",
  codeTitle: "Kiểm tra hộp thư",
  codeLead:
    "Nếu địa chỉ này có tài khoản, thư đang được gửi đi. Trong thư có mã, dùng trong mười lăm phút tại trình duyệt này, và đường dẫn, dùng trong nửa giờ tại mọi trình duyệt.",
  code: "Mã trong thư",
  codeHint: "Gồm tám chữ số",
  codeWait:
    "Thư có thể đến sau vài phút. Mỗi địa chỉ nhận tối đa ba thư trong nửa giờ; nếu không có thư mới, đề nghị dùng đường dẫn trong thư gần nhất.",
  codeOverTitle: "Đề nghị yêu cầu mã mới",
  codeOver:
    "Hiện không thể nhập mã tại trình duyệt này: đã quá mười lăm phút, đã nhập sai năm lần, hoặc mã được yêu cầu từ nơi khác. Đường dẫn trong thư có thể vẫn còn hiệu lực.",
  again: "Yêu cầu gửi thư khác",
  mail: {
    subject: "Đăng nhập Entente: mã có hiệu lực trong mười lăm phút",
    preheader: "Mã có hiệu lực mười lăm phút, đường dẫn có hiệu lực nửa giờ.",
    intro: "Có yêu cầu đăng nhập Entente, sổ theo dõi các thỏa thuận, bằng địa chỉ thư này.",
    code: "Nhập mã sau tại trình duyệt đã gửi yêu cầu, trong vòng mười lăm phút:",
    orLink: "Hoặc mở đường dẫn sau trên thiết bị bất kỳ, trong vòng nửa giờ, và bấm nút tại đó:",
    link: "Đăng nhập",
    limits:
      "Mã và đường dẫn chỉ dùng được một lần; dùng một trong hai thì phần còn lại hết hiệu lực. Cơ quan không bao giờ hỏi các thông tin này.",
    notYou: "Nếu không gửi yêu cầu, xin bỏ qua thư này: không ai đăng nhập được nếu không có thư.",
  },
  linkTitle: "Bằng liên kết dùng một lần",
  linkText: "Đề nghị mở liên kết do quản trị viên của hệ thống cung cấp. Liên kết chỉ dùng được một lần.",
  noLink:
    "Nếu chưa có liên kết hoặc liên kết không còn hiệu lực, đề nghị liên hệ quản trị viên để được cấp liên kết mới.",
  welcome: (name: string) => `Kính chào ${name}`,
  onceOnly:
    "Liên kết này chỉ đăng nhập được một lần. Lần sau, đề nghị quản trị viên cấp liên kết khác hoặc duy trì trạng thái đăng nhập.",
  onceMail: "Liên kết này chỉ đăng nhập được một lần. Lần sau, đề nghị đăng nhập bằng địa chỉ thư điện tử.",
  overMail:
    "Liên kết đã được sử dụng, đã hết hạn hoặc đã được thay bằng liên kết mới hơn. Đề nghị đăng nhập bằng địa chỉ thư điện tử.",
  overTitle: "Liên kết không còn hiệu lực",
  over: "Liên kết đã được sử dụng, đã hết hạn hoặc đã được thay bằng liên kết mới hơn. Đề nghị liên hệ quản trị viên để được cấp liên kết mới.",
  limitedTitle: "Quá nhiều lần thử",
  limited: "Nhiều liên kết hoặc mã không có hiệu lực đã được dùng từ mạng này. Đề nghị chờ mười lăm phút rồi thử lại.",
  limitedAsking: "Nhiều thư đã được yêu cầu từ mạng này. Đề nghị chờ mười lăm phút rồi yêu cầu lại.",
};
