import type { Like } from "#app/locales/catalogue";
import type { reporting as model } from "#app/locales/en/reporting";

export const reporting: Like<typeof model> = {
  card: "Phục vụ báo cáo",
  title: "Nội dung phục vụ báo cáo",
  lead: "Các báo cáo gửi cấp trên sử dụng nguyên văn những nội dung này, bên cạnh thông tin có sẵn trong hồ sơ: ngày tháng, thí điểm, việc quá hạn.",
  none: "Chưa có nội dung phục vụ báo cáo",
  noneText:
    "Báo cáo sẽ ghi “Chưa ghi nhận” ở các cột cơ quan chủ trì, kết quả thực hiện, khó khăn, vướng mắc và đề xuất, kiến nghị.",
  write: "Nhập nội dung",
  change: "Sửa",
  notRecorded: "Chưa ghi nhận",
  fields: {
    leadId: "Cơ quan chủ trì",
    results: "Kết quả thực hiện",
    difficulties: "Khó khăn, vướng mắc",
    proposals: "Đề xuất, kiến nghị",
  },
  leadHint:
    "Cơ quan của ta chủ trì thực hiện. Gõ tên rồi chọn trong danh sách; nếu chưa có, hãy thêm vào danh sách tổ chức trước",
  resultsHint: "Kết quả đến nay, kèm số liệu nếu có",
  difficultiesHint: "Những gì cản trở việc thực hiện. Việc quá hạn được tự động bổ sung vào báo cáo",
  proposalsHint: "Nội dung đề xuất, kiến nghị với thành phố hoặc bộ, ngành",
  save: "Lưu",
  changed: (fields) => `Sửa nội dung phục vụ báo cáo: ${fields.toLocaleLowerCase("vi")}.`,
};
