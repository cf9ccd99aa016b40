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
  tooManyTemplates: (most) => `Chỉ áp dụng tối đa ${most} mẫu. Đề nghị ngừng áp dụng một mẫu trước.`,
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
  mergeWithItself: "Không thể gộp một bản ghi vào chính nó. Hãy chọn bản ghi khác.",
  mergeGone: "Một trong hai bản ghi không còn nữa.",
  mergedAlready:
    "Một trong hai bản ghi đã được gộp với bản ghi khác. Hãy mở trang của nó: trang đó dẫn về bản ghi được giữ.",
  mergeChain:
    "Đã có bản ghi khác gộp vào bản ghi này. Hãy giữ bản ghi này và gộp bản ghi kia vào, hoặc hoàn tác các lần gộp trước.",
  mergeSuccessor: "Một tổ chức đã kế thừa tổ chức kia: đây là hai tổ chức nối tiếp nhau.",
  mergeParent: "Một tổ chức trực thuộc tổ chức kia: đây là hai tổ chức. Hãy sửa quan hệ trực thuộc trước.",
  mergeBothEnded: "Cả hai đều đã ghi tổ chức kế thừa. Hai tổ chức đã kết thúc được giữ riêng.",
  mergeChangedMeanwhile: "Đã có người sửa một trong hai bản ghi từ lúc so sánh. Hãy mở lại trang và xem lại.",
  mergeUndone: "Lần gộp này đã được hoàn tác.",
  mergeNotLatest: "Sau đó đã gộp thêm bản ghi khác. Hãy hoàn tác lần đó trước.",
  looksAlike:
    "Đã có bản ghi giống như thế này: xem bên dưới. Hãy mở ra xem, hoặc đánh dấu đây là bản ghi khác rồi gửi lại.",
  erasedAlready: "Dữ liệu của người này đã được xóa rồi.",
  erasureChangedMeanwhile:
    "Đã có người sửa dữ liệu về người này từ lúc anh chị mở trang. Hãy mở lại và đọc lại những gì sẽ bị xóa.",
  reviewChangedMeanwhile: "Đã có người sửa thông tin người này từ lúc anh chị mở trang. Hãy mở lại.",
  personErased: "Dữ liệu của người này đã được xóa. Không còn gì để gộp hoặc sửa.",

  alreadySucceeded: "Tổ chức kế thừa đã được ghi nhận. Trang của tổ chức cho biết hiện ai chịu trách nhiệm.",
  successionGone: "Tổ chức kế thừa không còn được ghi nhận: đã có người rút lại. Hãy mở lại trang này.",
  successionChangedMeanwhile:
    "Đã có người đính chính việc kế thừa này sau khi trang được mở. Hãy mở lại và xem nội dung hiện được ghi nhận.",
  successionDecided:
    "Đã có quyết định về thỏa thuận trên cơ sở việc kế thừa này. Hãy rút lại các quyết định đó trước, hoặc chỉ đính chính ngày và văn bản.",
  notAllDecided: (decided) =>
    decided === "0"
      ? "Chưa quyết định được thỏa thuận nào; xem lý do bên dưới."
      : `Đã quyết định ${decided} thỏa thuận, số còn lại chưa; xem lý do bên dưới.`,
  successionOpen: (open) => `Còn ${open} thỏa thuận cần quyết định.`,
  taskWithdrawn: "Căn cứ phát sinh công việc này đã được rút lại hoặc đã hủy. Không cần thực hiện.",
  taskIsDone: "Công việc này đã hoàn thành. Hãy mở lại trước.",
  taskWaits: (titles) => `Cần hoàn thành trước: ${titles}.`,
  taskWaitsForItself: "Công việc không thể chờ chính nó. Hãy chọn công việc khác.",
  taskCircle: "Công việc kia đang chờ công việc này nên không thể chờ ngược lại. Hãy chọn công việc khác.",
  taskWaitsForMany: "Công việc này đã chờ 50 công việc khác. Hãy bỏ bớt một công việc trước.",
  minutesChanged: "Biên bản đã thay đổi từ khi anh/chị mở trang này. Hãy mở lại trang và chọn theo nội dung hiện tại.",
  taskHasNoDay: "Công việc không có thời hạn để dời.",

  // documents
  documentRemoved: "Tài liệu này đã được gỡ. Hãy khôi phục trước.",
  commentRemoved: "Nội dung trao đổi này đã được gỡ. Hãy khôi phục trước.",
  documentGone: "Tệp của tài liệu này đã bị xóa hẳn. Hãy thêm lại.",
  noRoomForFiles: "Không còn dung lượng lưu tệp nên chưa thêm tài liệu nào. Hãy báo cho người quản trị hệ thống.",
  templateFileGone:
    "Không tìm thấy tệp mẫu riêng của cơ quan. Quản trị viên có thể tải lại mẫu hoặc dùng lại mẫu có sẵn.",

  // deadlines
  commitmentClosed: "Cam kết này đã khép lại. Đề nghị mở lại trước.",
  commitmentOpen: "Cam kết này đang mở và chưa có kỳ nào được khép lại.",
  commitmentChanged:
    "Có người đã sửa cam kết này sau khi trang được mở. Nội dung hiện ra là tình trạng mới nhất; nếu nội dung đã nhập vẫn đúng, đề nghị gửi lại.",
  commitmentOfVoided:
    "Hồ sơ của thỏa thuận này đã được xác định là nhập nhầm. Không ghi nhận gì về các cam kết của thỏa thuận.",

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
  // visits
  visitCancelled:
    "Chuyến thăm này đã hủy nên không phải báo cáo kết quả. Nếu chuyến thăm vẫn diễn ra, đề nghị khôi phục chuyến thăm trước.",
  visitHasMinutes: "Chuyến thăm đã có biên bản, tức là một phần đã diễn ra. Hãy xóa những hoạt động không diễn ra.",
  meetingInUse:
    "Cuộc gặp này có biên bản, cam kết, công việc, tài liệu, trao đổi hoặc thỏa thuận không phải ai cũng được xem nên không thể xóa.",
  giftRemoved: "Quà tặng này đã được đưa ra khỏi sổ. Hãy khôi phục trước.",
  giftChangedMeanwhile:
    "Có người đã sửa quà tặng này sau khi trang được mở. Đề nghị xem lại thông tin hiện tại; nếu đồng ý thì duyệt lại.",
};
