const languages: Record<string, string> = { VN: "vi", CN: "zh-Hans", KR: "ko", JP: "ja" };

/** The language in which a country's official notices name its holidays, where there is one alone. */
export const languageOf = (country: string): string | undefined => languages[country];
