import type { Like } from "#app/locales/catalogue";
import type { search as model } from "#app/locales/en/search";

export const search: Like<typeof model> = {
  title: "Tìm kiếm",
  field: "Tên, số hiệu hoặc từ ngữ trong văn bản",
  find: "Tìm",
  everything: "Tìm trong tất cả",
  types: {
    agreements: "Thỏa thuận",
    organisations: "Tổ chức",
    people: "Cá nhân",
    visits: "Chuyến thăm",
    meetings: "Cuộc gặp",
    commitments: "Cam kết",
    tasks: "Công việc",
    documents: "Tài liệu",
  },
  inType: {
    agreements: "Trong thỏa thuận",
    organisations: "Trong tổ chức",
    people: "Trong cá nhân",
    visits: "Trong chuyến thăm",
    meetings: "Trong cuộc gặp",
    commitments: "Trong cam kết",
    tasks: "Trong công việc",
    documents: "Trong tài liệu và nội dung tài liệu",
  },
  count: (total) => (total > 1000 ? "hơn 1.000" : `${total}`),
  all: (total) => (total > 1000 ? "Xem thêm" : `Xem cả ${total}`),
  page: (page) => `trang ${page}`,
  due: (day) => `hạn ${day}`,
  over: { visits: "đã hủy", commitments: "đã khép lại", tasks: "đã xong", documents: "bản cũ" },
  meant: {
    title: (typed) => `Không có từ nào viết là “${typed}”`,
    instead: "Kết quả dưới đây khác một chữ cái:",
  },
  nothing: (q) => `Không tìm thấy “${q}”`,
  nothingText:
    "Kết quả phải chứa mọi từ đã nhập. Hãy bớt từ, thử cách viết khác hoặc nhập tên bằng chữ viết gốc. Không tìm trong hồ sơ mà anh/chị không được xem.",
  what: {
    title: "Có thể tìm gì",
    each: [
      "Thỏa thuận, tổ chức, cá nhân, chuyến thăm, cuộc gặp, cam kết, công việc và nội dung tài liệu.",
      "Có dấu hoặc không dấu: “thu duc” tìm ra “Thủ Đức”.",
      "Bằng chữ viết gốc, từ một chữ trở lên: “黄埔”, “판교”.",
      "Từ cuối có thể chỉ là phần đầu: “memo” tìm ra “memorandum”.",
      "Sai một chữ cái trong từ có từ năm chữ cái trở lên vẫn tìm được, khi không có từ nào viết đúng như vậy.",
    ],
  },
};
