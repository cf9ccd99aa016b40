import type { Like } from "#app/locales/catalogue";
import type { reportPaper as model } from "#app/locales/en/report-paper";

/** Days below ten, January and February get a nought before them (Decree 30/2020/NĐ-CP, annex I). */
const day = (day: number, month: number, year: number) =>
  `ngày ${day < 10 ? `0${day}` : day} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;

export const reportPaper: Like<typeof model> = {
  state: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  number: (symbol) => `Số:          /${symbol}`,
  numberBlank: "Số: ……/……",
  placeAndDay: (place, ...date) => `${place}, ${day(...date)}`,
  placeBlank: "……………",
  period: (period) => `(${period})`,
  post: (post) => post.toLocaleUpperCase("vi"),
  recipients: "Nơi nhận:",
  recipient: (name, last) => `- ${name}${last ? "." : ";"}`,
  recipientBlank: "……………………………",
  annex: "PHỤ LỤC",
  annexTitle: "NHỮNG THÔNG TIN CÒN THIẾU TRONG HỒ SƠ",
  annexTo: (number, date) => `(Kèm theo văn bản ${number} ${date})`,
  numberShort: (symbol) => `số        /${symbol}`,
  numberShortBlank: "số ……/……",
  day,
  cover: "Báo cáo",
  sheet: (number) => `Bảng ${number}`,
  inSheet: (sheet) => `Bảng số liệu: xem trang tính “${sheet}”`,
};
