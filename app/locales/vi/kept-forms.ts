import type { Like } from "#app/locales/catalogue";
import type { keptForms as model } from "#app/locales/en/kept-forms";

export const keptForms: Like<typeof model> = {
  conflict: {
    title: "Hai người cùng sửa một nội dung",
    text: (by) =>
      `${by} đã lưu nội dung khác trong khi biểu mẫu đang mở. Nội dung đã nhập được giữ nguyên và chưa được lưu. Đề nghị chọn nội dung cần giữ, sau đó gửi lại biểu mẫu.`,
    yours: "Nội dung của anh/chị, như trong biểu mẫu dưới đây",
    theirs: (by) => `Nội dung do ${by} vừa lưu`,
    original: "Nội dung khi bắt đầu sửa",
    empty: "để trống",
    ticked: "có đánh dấu",
    notTicked: "không đánh dấu",
    decide: "Có hai nội dung khác nhau: đề nghị chọn ở đầu biểu mẫu. Ở đây là nội dung của anh/chị.",
  },
  bothTitle: "Nội dung sửa của cả hai bên đều được giữ",
  both: "Trong khi biểu mẫu đang mở, người khác đã lưu các trường khác của hồ sơ này. Nội dung của họ và của anh/chị đều được giữ.",

  unavailableTitle: "Cơ sở dữ liệu tạm thời chưa đáp ứng",
  unavailable: "Chưa có nội dung nào được lưu. Nội dung đã nhập vẫn còn ở đây: đề nghị gửi lại sau ít phút.",
  uncertain:
    "Kết nối bị gián đoạn đúng lúc đang lưu nên chưa rõ nội dung đã được lưu hay chưa. Nội dung đã nhập vẫn còn ở đây; đề nghị mở hồ sơ ở một thẻ khác để kiểm tra trước khi gửi lại.",

  keptTitle: "Phiên làm việc kết thúc khi biểu mẫu đang mở",
  kept: "Nội dung đã nhập được giữ trong tám giờ và chỉ dành cho người đã nhập. Đăng nhập lại bằng chính tài khoản đó trên trình duyệt này thì nội dung sẽ có sẵn trong biểu mẫu. Chưa có nội dung nào được lưu.",
  lostTitle: "Tài khoản không còn đăng nhập",
  lost: "Vì vậy chưa có nội dung nào được lưu. Đề nghị đăng nhập rồi điền lại biểu mẫu; nút quay lại của trình duyệt có thể vẫn cho thấy nội dung đã nhập.",
  backTitle: "Phiên làm việc trước đã kết thúc",
  back: "Nội dung đã nhập có sẵn trong biểu mẫu và chưa được lưu: đề nghị kiểm tra rồi gửi.",
  files: "Tệp đính kèm không được giữ: đề nghị chọn lại.",
  afresh: "Bỏ nội dung này và bắt đầu lại",
  pressTitle: "Phiên làm việc trước đã kết thúc",
  press: "Vì vậy thao tác vừa chọn chưa được thực hiện. Nếu vẫn cần, đề nghị chọn lại.",

  endingTitle: "Phiên làm việc sẽ kết thúc trong vòng mười phút",
  ending: "Đã lâu không có trang nào được mở hoặc gửi. Nếu vẫn đang làm việc, đề nghị tiếp tục phiên.",
  stay: "Tiếp tục phiên làm việc",
  overTitle: "Phiên làm việc đã kết thúc",
  over: "Vẫn có thể tiếp tục nhập: khi gửi biểu mẫu, hệ thống sẽ yêu cầu đăng nhập và nội dung đã nhập sẽ có sẵn.",
  without:
    "Phiên làm việc kết thúc mười hai giờ sau khi mở trang gần nhất. Nội dung nhập tại đây không bị mất vì lý do đó.",
};
