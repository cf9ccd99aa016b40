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

  mend: {
    title: (name) => `Tổ chức kế thừa ${name}`,
    lead: "Nếu đã ghi nhận sai, hãy đính chính tại đây. Lịch sử của tổ chức sẽ ghi rõ việc đính chính.",
    decided:
      "Đã có quyết định về thỏa thuận trên cơ sở việc kế thừa này nên không thay đổi được tổ chức kế thừa. Có thể thay đổi sau khi rút lại các quyết định đó.",
    source: (publisher) =>
      `Hiện ghi theo nguồn: ${publisher}. Sau khi đính chính, thông tin được tính là ghi nhận tại đây.`,
    save: "Lưu đính chính",
    change: "Đính chính",
    inError: "Thực tế không có việc kế thừa?",
    inErrorText: "Khi chưa có quyết định nào trên cơ sở việc kế thừa này thì có thể rút lại toàn bộ việc ghi nhận.",
    forManagers:
      "Lãnh đạo có thể rút lại toàn bộ việc ghi nhận kế thừa khi chưa có quyết định nào về các thỏa thuận liên quan.",
    takeBack: "Rút lại",
    takeBackTitle: (name) => `Rút lại việc ghi nhận kế thừa ${name}`,
    takeBackText: (name) =>
      `${name} lại tự chịu trách nhiệm và không còn thỏa thuận nào chờ quyết định. Nội dung đã ghi nhận cùng lý do rút lại vẫn được lưu trong lịch sử.`,
    reason: "Lý do",
    reasonHint: "Vì sao đã ghi nhận nhầm. Người xem lịch sử của tổ chức đều đọc được",
    standing: (n) => `Có ${n} quyết định trên cơ sở việc kế thừa này`,
    standingText: (n) =>
      n === 1
        ? "Quyết định này nằm trong quá trình của thỏa thuận và là căn cứ của công việc cần làm. Trước hết hãy rút lại tại thỏa thuận, khi đó là diễn biến cuối cùng."
        : "Các quyết định này nằm trong quá trình của từng thỏa thuận và là căn cứ của công việc cần làm. Trước hết hãy rút lại tại từng thỏa thuận, khi đó là diễn biến cuối cùng.",
    inThat: (name) => `quyết định cho ${name}`,
    correctInstead: "Chỉ đính chính ngày hoặc văn bản",
  },

  alsoSucceeded: (predecessor, successor) => `Quyết định cho ${predecessor} (do ${successor} kế thừa)`,
};
