/** Languages of names and texts, by BCP 47 tag. */
export const languages = {
  vi: "Vietnamese",
  en: "English",
  "zh-Hans": "Chinese (simplified)",
  "zh-Hant": "Chinese (traditional)",
  ko: "Korean",
  ja: "Japanese",
  th: "Thai",
  lo: "Lao",
  km: "Khmer",
  fr: "French",
  de: "German",
  es: "Spanish",
  ru: "Russian",
} as const;
