import type { Like } from "#app/locales/catalogue";
import type { rules as model } from "#app/locales/en/rules";

export const rules: Like<typeof model> = {
  // settings
  lastAdministrator:
    "Đây là quản trị viên cuối cùng còn đăng nhập được. Đề nghị giao vai trò này cho người khác trước.",
  noMail: "Hệ thống chưa gửi được thư. Đề nghị liên hệ quản trị viên để được cấp đường dẫn đăng nhập.",
  personDisabled: "Quyền truy cập của người này đã bị thu hồi. Đề nghị khôi phục trước.",
  policyChangedMeanwhile:
    "Có người đã thay đổi quy định này trong lúc biểu mẫu đang mở. Đề nghị mở lại để xem nội dung đã lưu.",
  lastCriterion: "Đây là tiêu chí cuối cùng đang áp dụng. Đề nghị thêm hoặc áp dụng lại một tiêu chí khác trước.",
  tooManyCriteria: (most) => `Chỉ được áp dụng tối đa ${most} tiêu chí. Đề nghị ngừng áp dụng một tiêu chí trước.`,
  tooManyFeeds: (most) => `Mỗi người được có tối đa ${most} lịch. Đề nghị chấm dứt bớt một lịch trước.`,
  tooManyViews: (most) => `Mỗi người lưu được tối đa ${most} chế độ xem. Đề nghị xóa bớt một chế độ xem trước.`,
  viewAddress: "Không lưu được địa chỉ này. Đề nghị mở trang cần lưu rồi lưu từ trang đó.",
  tooManyReports: (most) => `Anh/chị đang có ${most} báo cáo chờ lập. Đề nghị chờ một báo cáo hoàn thành.`,
  tooManyImports: (most) => `Đang có ${most} tệp chưa xử lý xong. Hãy hoàn tất hoặc bỏ bớt một tệp.`,
  importMovedOn: "Tệp này đã được xử lý tiếp, tại đây hoặc ở cửa sổ khác. Trang đang hiển thị tình trạng hiện tại.",
  importFileGone: "Tệp gốc không còn được lưu. Vui lòng tải tệp lên lần nữa.",
  importUnderWay: "Tệp này đang được xử lý hoặc đã nhập xong nên không thể bỏ.",
  holidayYearChangedMeanwhile:
    "Có người vừa sửa thông tin của năm này. Đề nghị mở lại trang: nội dung đã lưu được hiển thị tại đó.",

  // organisations, tasks
  alreadySucceeded: "Tổ chức kế thừa đã được ghi nhận. Trang của tổ chức cho biết hiện ai chịu trách nhiệm.",
  taskWithdrawn: "Sự kiện làm phát sinh công việc này đã được rút lại. Không cần thực hiện.",

  // deadlines
  deadlineClosed: "Thời hạn này đã đóng. Không còn việc gì phải thực hiện.",
  deadlineDayChanged:
    "Ngày đến hạn đã thay đổi sau khi trang này được mở; ngày đang có hiệu lực hiển thị tại đây. Nếu nội dung vẫn đúng với ngày mới, đề nghị gửi lại.",
  deadlineClosesByRecord:
    "Hồ sơ tự cho biết khi nào việc này hoàn thành. Đề nghị ghi nhận diễn biến; thời hạn sẽ tự đóng.",
  taskDayOnTask: "Thời hạn của công việc được thay đổi ngay trên công việc đó.",

  // agreements
  confidentialByOwner: "Chỉ người phụ trách hoặc lãnh đạo được bỏ hạn chế người xem đối với thỏa thuận này.",
  partiesSigned:
    "Văn bản đã được các bên này ký và có giá trị với các bên đó. Nếu một bên không còn, đề nghị ghi nhận bên kế thừa trên trang của tổ chức đó.",
  kindIsSettled: "Chỉ có thể thay đổi hình thức khi thỏa thuận còn ở giai đoạn đề xuất.",

  // history of an agreement
  contradictsLater: (event) =>
    `Mục ghi nhận sau đó không còn phù hợp: “${event}”. Đề nghị đính chính hoặc rút lại mục đó trước.`,
  nothingToCorrect: "Mục này đã được rút lại, không còn giá trị. Đề nghị chọn mục khác.",
};
