import type { Like } from "#app/locales/catalogue";
import type { succession as model } from "#app/locales/en/succession";

const agreements = (n: number | string) => `${n} thỏa thuận`;

export const succession: Like<typeof model> = {
  title: (name) => `Các thỏa thuận của ${name}`,
  said: (successor, predecessor, day, act) =>
    `${successor} chịu trách nhiệm thay ${predecessor} từ ngày ${day}${act ? ` (${act})` : ""}.`,
  source: (publisher) => `Nguồn: ${publisher}`,
  steps: {
    label: "Các bước",
    record: "Tổ chức kế thừa",
    agreements: "Hướng xử lý từng thỏa thuận",
    finish: "Kết thúc rà soát",
    done: "đã xong",
  },

  progress: (decided, total) =>
    total === 0 ? "Không có thỏa thuận cần xử lý" : `Đã quyết định ${decided}/${agreements(total)}`,
  open: (n) => `còn ${agreements(n)} cần quyết định`,
  notBegun: "chưa bắt đầu rà soát",
  begun: (name, day) => `${name} bắt đầu rà soát ngày ${day}`,
  finished: (name, day) => `${name} kết thúc rà soát ngày ${day}`,

  list: "Thỏa thuận",
  showLabel: "Lọc thỏa thuận",
  shows: { all: "Tất cả", open: "Cần quyết định", decided: "Đã quyết định" },
  captions: {
    all: "Các thỏa thuận ràng buộc tổ chức đã chấm dứt hoạt động",
    open: "Các thỏa thuận cần quyết định",
    decided: "Các thỏa thuận đã quyết định",
  },
  none: {
    all: "Không có thỏa thuận cần xử lý",
    open: "Không còn thỏa thuận nào cần quyết định",
    decided: "Chưa có quyết định nào",
  },
  noneText: {
    all: "Trong phạm vi được xem, không có thỏa thuận nào còn hiệu lực hoặc đang xử lý ràng buộc tổ chức này.",
    open: "Mọi thỏa thuận trong phạm vi được xem đều đã có quyết định.",
    decided: "Chọn thỏa thuận và quyết định hướng xử lý.",
  },
  agreement: "Thỏa thuận",
  stage: "Giai đoạn",
  decision: "Quyết định",
  choose: "Chọn",
  doHeader: "Xử lý",
  chooseOne: (reference, title) => `Chọn ${reference}, ${title}`,
  chooseAll: (n) => `Chọn cả ${n} thỏa thuận trên trang này`,
  chooseNone: "Bỏ chọn tất cả",
  with: (partners) => `với ${partners}`,
  signedBy: (party) => `do ${party} ký`,
  decide: "Quyết định",
  change: "Thay đổi",
  toDecide: "Cần quyết định",
  settled: "Đã quyết định trong lần kế thừa sau",
  decidedBy: (name, day) => `${name}, ngày ${day}`,
  until: (day) => `hạn ${day}`,
  taskDone: (day) => `hoàn thành ngày ${day}`,

  forChosen: "Đối với các thỏa thuận đã chọn",
  decideChosen: "Quyết định",
  decided: (n) => `Đã quyết định hướng xử lý ${agreements(n)}`,
  leave: "Có thể dừng tại đây và tiếp tục sau; các quyết định đã được lưu.",
  allDecided: "Không còn thỏa thuận nào cần quyết định. Hãy kết thúc rà soát để mọi người được biết.",
  not: {
    title: (decided, not) =>
      `${agreements(not)} chưa quyết định được${decided > 0 ? `; đã quyết định ${agreements(decided)}` : ""}`,
    ended: (step) => `Thỏa thuận đã kết thúc trong lúc này: ${step}. Không còn nội dung cần quyết định.`,
    changed: (events) => `Thỏa thuận đã thay đổi trong lúc này: ${events}. Hãy xem lại rồi quyết định.`,
    nothingSucceeded: "Các bên đã thay đổi; không còn bên nào có tổ chức kế thừa.",
    gone: "Thỏa thuận không còn hoặc không thuộc phạm vi được xem.",
    again: "Danh sách dưới đây hiển thị tình trạng hiện tại.",
  },

  toFinish: "Tiếp tục để kết thúc",
  finishTitle: (name) => `Kết thúc rà soát: các thỏa thuận của ${name}`,
  summary: "Kết quả rà soát",
  stillOpen: (n) => `Còn ${agreements(n)} cần quyết định`,
  toOpen: "Xem các thỏa thuận này",
  finish: "Kết thúc rà soát",
  finishText:
    "Mọi thỏa thuận trong phạm vi được xem đều đã có quyết định. Việc kết thúc không làm thay đổi quyết định nào; vẫn có thể thay đổi từng quyết định, và việc cần làm nằm trong mục Công việc.",

  alsoSucceeded: (predecessor, successor) => `Quyết định cho ${predecessor} (do ${successor} kế thừa)`,
};
