import type { Like } from "#app/locales/catalogue";
import type { pipelineTable as model } from "#app/locales/en/pipeline-table";

export const pipelineTable: Like<typeof model> = {
  columns: {
    reference: "Số hiệu",
    title: "Tên gọi",
    kind: "Loại",
    fields: "Lĩnh vực hợp tác",
    parties: "Các bên",
    stage: "Giai đoạn",
    since: "Thời gian ở giai đoạn",
    owner: "Người phụ trách",
    signed: "Ngày ký",
    ends: "Ngày hết thời hạn",
    deadline: "Thời hạn gần nhất",
    late: "Quá hạn",
  },
  choose: "Cột hiển thị",
  show: "Hiển thị các cột này",
  usual: "Các cột thường dùng",
  since: (day) => `từ ${day}`,
  sinceUnknown: "Không rõ",
  sinceToday: "Từ hôm nay",
  endings: {
    evergreen: "Không xác định thời hạn",
    notGiven: "Không rõ ngày kết thúc",
    ended: "Đã kết thúc, không rõ ngày",
  },
  endedOn: (day) => `Kết thúc ngày ${day}`,
  /** Heads that only a file has. */
  inStageSince: "Ở giai đoạn từ ngày",
  ending: "Thời hạn",
  lateSince: "Quá hạn từ ngày",
  overdue: (count) => `${count} việc quá hạn`,
  longest: (days) => `lâu nhất ${days}`,
  noSuchPage: "Bảng không có trang này",
};
