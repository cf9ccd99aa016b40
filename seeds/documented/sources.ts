/** What the starting records were made from. */
export const sourceRows = [
  {
    key: "S1",
    publisher: "Sài Gòn Giải Phóng News",
    subject: "Thu Duc City and CSGKC sign a memorandum of cooperation",
    publishedOn: "2023-11-17",
    language: "en",
  },
  {
    key: "S2",
    publisher: "CSGKC Cooperation Affairs Office, through Xinhua and Kyodo JBN",
    subject: "A new highland of knowledge creation",
    publishedOn: "2022-11-07",
    language: "en",
  },
  {
    key: "S3",
    publisher: "Vietnam News Agency",
    subject: "Talks of the Ho Chi Minh City Party Secretary in Guangdong and Guangzhou",
    publishedOn: "2023-11-17",
    language: "en",
  },
  {
    key: "S4",
    publisher: "Vietnamese news report",
    subject: "Binh Duong approves a Vietnam–Singapore innovation centre",
    publishedOn: "2023-08-29",
    language: "en",
  },
  {
    key: "S5",
    publisher: "Nhân Dân, post 900276, in a German translation",
    subject: "A Vietnamese delegation at Pangyo",
    publishedOn: null,
    publishedNote: "August 2025: the item names 12 August, the year is known from elsewhere",
    language: "de",
  },
  {
    key: "china-news-service-2023-11-17",
    publisher: "China News Service",
    subject: "Memorandum on the urban railway network of Ho Chi Minh City",
    publishedOn: "2023-11-17",
    language: null,
  },
  {
    key: "sggp-2025-06",
    publisher: "Sài Gòn Giải Phóng News",
    subject: "Two tiers of local government and the merger of provinces from 1 July 2025",
    publishedOn: null,
    publishedNote: "29 and 30 June 2025",
    language: "en",
  },
] as const;

export type SourceKey = (typeof sourceRows)[number]["key"];
