import type { Like } from "#app/locales/catalogue";
import type { documentsCard as model } from "#app/locales/en/documents-card";

export const documentsCard: Like<typeof model> = {
  title: "Tài liệu",
  all: "Tất cả tài liệu",
  add: "Thêm tài liệu",
  letter: "Soạn văn bản",
  none: "Chưa có tài liệu",
  noneText: "Văn bản đã ký, dự thảo, công văn và hình ảnh hiển thị tại đây sau khi được thêm.",
  authentic: "văn bản gốc có giá trị",
  version: (number) => `bản thứ ${number}`,
  kinds: {
    signedText: "Văn bản đã ký",
    draft: "Dự thảo",
    translation: "Bản dịch",
    letter: "Công văn",
    opinion: "Văn bản góp ý",
    minutes: "Biên bản",
    report: "Báo cáo",
    evidence: "Tài liệu minh chứng",
    programme: "Chương trình",
    photograph: "Hình ảnh",
    other: "Khác",
  },
  of: {
    agreement: "của thỏa thuận",
    organisation: "của cơ quan, tổ chức",
    person: "của cá nhân",
    visit: "của chuyến thăm",
    meeting: "của cuộc gặp",
    commitment: "của một cam kết",
    task: "của một công việc",
  },
};
