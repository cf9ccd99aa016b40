import type { Like } from "#app/locales/catalogue";
import type { languages as model } from "#app/locales/en/languages";

export const languages: Like<typeof model> = {
  vi: "Tiếng Việt",
  en: "Tiếng Anh",
  "zh-Hans": "Tiếng Trung (giản thể)",
  "zh-Hant": "Tiếng Trung (phồn thể)",
  ko: "Tiếng Hàn",
  ja: "Tiếng Nhật",
  th: "Tiếng Thái",
  lo: "Tiếng Lào",
  km: "Tiếng Khmer",
  fr: "Tiếng Pháp",
  de: "Tiếng Đức",
  es: "Tiếng Tây Ban Nha",
  ru: "Tiếng Nga",
};
