import type { Like } from "#app/locales/catalogue";
import type { commitmentsCard as model } from "#app/locales/en/commitments-card";

export const commitmentsCard: Like<typeof model> = {
  title: "Cam kết",
  commitment: "Cam kết",
  add: "Thêm cam kết",
  who: "Người theo dõi",
  nobody: "Chưa giao",
  due: "Thời hạn",
  statuses: {
    open: "Chưa thực hiện",
    underway: "Đang thực hiện",
    fulfilled: "Đã thực hiện",
    notFulfilled: "Không thực hiện được",
    withdrawn: "Đã rút",
  },
  standing: { noDay: "Chưa định thời hạn", ended: "Thỏa thuận đã kết thúc" },
  card: {
    captions: {
      ours: "Cam kết của phía ta",
      theirs: "Cam kết của phía đối tác",
      both: "Cam kết chung của hai phía",
    },
    none: "Chưa ghi nhận cam kết nào",
    noneText: "Nội dung hai phía đã cam kết hiển thị tại đây: của phía nào, thời hạn và kết quả thực hiện.",
    allClosed: (closed) => (closed === 1 ? "Cam kết duy nhất đã khép lại" : `Cả ${closed} cam kết đã khép lại`),
    all: (closed) => (closed === 0 ? "Tất cả cam kết" : `Tất cả cam kết, ${closed} đã khép lại`),
  },
};
