/** Viện dẫn văn bản của Việt Nam. */
import type { Like } from "#app/locales/catalogue";
import type { citations as model } from "#app/locales/en/citations";

const at = (article: string | null) => (article ? `Điều ${article} ` : "");

export const citations: Like<typeof model> = {
  internationalAgreements: (number, article) => `${at(article)}Luật Thỏa thuận quốc tế số ${number}`,
  decree: (number, article) => `${at(article)}Nghị định số ${number}`,
  resolution: (number) => `Nghị quyết số ${number} của Quốc hội`,
};
