/** A report with everything a report can hold: marked and unmarked foreign names, every kind of cell, a wide table, an annex. */
import type { CellValue, ReportDocument } from "#app/reports/document";

const row = (no: number, content: string, extra: readonly string[] = []): CellValue[] => [
  no,
  { link: `https://entente.example.test/agreements/${no}`, text: `TT-${no}` },
  {
    lines: ["Bản ghi nhớ về hợp tác giữa thành phố Thủ Đức và quận Hoàng Phố", { text: "黄埔区", language: "zh-Hans" }],
  },
  { lines: ["Quận Hoàng Phố (Trung Quốc)", { text: "(广州市黄埔区人民政府)", language: "zh-Hans" }] },
  content,
  { lines: ["Ký ngày 17/11/2023", ...extra] },
  { day: "2023-11-17" },
  1234.5,
  null,
];

/** In the form that was asked for in Viet Nam in October 2025; as many rows as wanted. */
export function sampleReport(rows = 6, over: Partial<ReportDocument> = {}): ReportDocument {
  return {
    locale: "vi",
    fileName: "bao-cao-cam-ket-2026-11-21",
    head: {
      superior: "Ủy ban nhân dân thành phố",
      office: "Sở Ngoại vụ",
      symbol: "BC-SNgV",
      place: "Thủ Đức",
      on: "2026-11-05",
    },
    title: "BÁO CÁO",
    subject: "về tình hình thực hiện các cam kết, thỏa thuận với đối tác nước ngoài",
    period: "Từ ngày 01/01/2026 đến ngày 31/10/2026",
    sections: [
      {
        heading: "I. TÌNH HÌNH CHUNG",
        paragraphs: [
          "Tính đến ngày 05/11/2026, cơ quan đang theo dõi 6 thỏa thuận; trong đó 4 thỏa thuận còn hiệu lực, 1 thỏa thuận đang thí điểm và 1 thỏa thuận quá hạn đánh giá 325 ngày.",
          "Các đối tác gồm quận Hoàng Phố 黄埔区 (Trung Quốc) và quận Gangnam 강남구 (Hàn Quốc); tên gọi bằng chữ viết của đối tác được ghi trong ngoặc.",
        ],
        table: {
          caption: "Số thỏa thuận theo giai đoạn",
          columns: [
            { key: "stage", header: "Giai đoạn", kind: "text", width: 3 },
            { key: "count", header: "Số lượng", kind: "number", width: 1 },
          ],
          rows: [
            ["Đề xuất", 1],
            ["Đã ký", 4],
            ["Thí điểm", 1],
          ],
          empty: "",
        },
      },
      {
        heading: "II. TỪNG THỎA THUẬN",
        paragraphs: [],
        table: {
          caption: "Từng thỏa thuận",
          columns: [
            { key: "no", header: "STT", kind: "number", width: 1 },
            { key: "reference", header: "Số hiệu", kind: "text", width: 2 },
            { key: "agreement", header: "Thỏa thuận", kind: "text", width: 5 },
            { key: "partner", header: "Đối tác", kind: "text", width: 4 },
            { key: "content", header: "Nội dung", kind: "text", width: 5 },
            { key: "timeline", header: "Tiến độ", kind: "text", width: 4 },
            { key: "signedOn", header: "Ngày ký", kind: "day", width: 3 },
            { key: "value", header: "Giá trị", kind: "number", width: 2 },
            { key: "proposals", header: "Kiến nghị", kind: "text", width: 3 },
          ],
          rows: Array.from({ length: rows }, (_, index) =>
            row(index + 1, index === 1 ? "=SUM(A1:A9)" : "Trao đổi đoàn, chuyển giao công nghệ và xúc tiến đầu tư.", [
              "Quá hạn đánh giá 325 ngày",
            ]),
          ),
          empty: "Không có thỏa thuận nào.",
        },
      },
      {
        heading: "III. KHÓ KHĂN, KIẾN NGHỊ",
        paragraphs: ["Chưa ghi nhận."],
        table: {
          caption: "Kiến nghị",
          columns: [{ key: "text", header: "Nội dung", kind: "text", width: 1 }],
          rows: [],
          empty: "Không có kiến nghị nào được ghi nhận.",
        },
      },
    ],
    annex: [
      {
        heading: "1. 8 thỏa thuận chưa ghi nhận thời hạn",
        paragraphs: [],
        table: {
          caption: "8 thỏa thuận chưa ghi nhận thời hạn",
          columns: [
            { key: "no", header: "STT", kind: "number", width: 1 },
            { key: "reference", header: "Số hiệu", kind: "text", width: 3 },
            { key: "agreement", header: "Thỏa thuận", kind: "text", width: 9 },
          ],
          rows: Array.from({ length: 8 }, (_, index) => [
            index + 1,
            { link: `https://entente.example.test/agreements/${index + 1}/edit`, text: `TT-${index + 1}` },
            { lines: [{ text: "Memorandum of understanding on cooperation", language: "en" }] },
          ]),
          empty: "",
        },
      },
    ],
    signature: { post: "Giám đốc", recipients: ["Như trên", "Lưu: VT"] },
    landscape: true,
    ...over,
  };
}
