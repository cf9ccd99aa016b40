import type { Like } from "#app/locales/catalogue";
import type { savedViews as model } from "#app/locales/en/saved-views";

export const savedViews: Like<typeof model> = {
  menu: "Chế độ xem đã lưu",
  mine: "Của tôi",
  byColleagues: "Đồng nghiệp chia sẻ",
  by: (name) => `${name} chia sẻ`,
  sharedMark: "đã chia sẻ",
  noneYet: "Chưa lưu chế độ xem nào. Hãy lọc, sắp xếp theo nhu cầu rồi lưu lại với một tên gọi.",
  save: "Lưu chế độ xem này",
  manage: "Quản lý chế độ xem của tôi",

  pages: { "/pipeline": "Tiến trình", "/agreements": "Thỏa thuận" },
  newTitle: "Lưu chế độ xem",
  newLead: "Chế độ xem giữ lại bộ lọc, thứ tự và cách hiển thị. Nội dung được đọc lại mỗi lần mở.",
  name: "Tên gọi",
  nameHint: "Hiển thị trong danh mục chế độ xem đã lưu",
  shared: "Chia sẻ với đồng nghiệp",
  sharedHint: "Mọi người trong cơ quan thấy tên gọi và bộ lọc. Mỗi người chỉ xem được những gì mình được phép xem.",
  page: "Trang",
  opens: "Mở ra",
  saveButton: "Lưu chế độ xem",

  title: "Chế độ xem của tôi",
  lead: "Những chế độ xem anh/chị đã lưu. Chế độ xem được chia sẻ cũng hiển thị cho đồng nghiệp.",
  caption: (count) => `${count} chế độ xem`,
  who: "Dành cho",
  onlyMe: "Chỉ mình tôi",
  everybody: "Mọi người trong cơ quan",
  actions: "Thay đổi",
  change: "Sửa",
  delete: "Xóa",
  about: (name) => ` (${name})`,
  none: "Anh/chị chưa lưu chế độ xem nào",
  noneText: "Mở trang tiến trình hoặc danh sách thỏa thuận, lọc theo nhu cầu rồi chọn “Lưu chế độ xem này”.",
  toPipeline: "Mở trang tiến trình",
  deleted: (name) => `Đã xóa “${name}”.`,
  undo: "Khôi phục",

  changeTitle: (name) => `Sửa “${name}”`,
  saveChanges: "Lưu thay đổi",

  wrongTitle: "Không lưu được địa chỉ này",
  wrong:
    "Chỉ lưu được địa chỉ của trang tiến trình và danh sách thỏa thuận; địa chỉ này yêu cầu nội dung mà các trang đó không có.",
  wrongAction: "Mở trang tiến trình",
};
