/**
 * Acts of Viet Nam cited in the reader's language. A rule or a succession has its act as somebody wrote it, in one language; where the whole
 * text is such a citation it is said as the reader writes it, and everything else stays as it was written. Pure; to show, never to record.
 */
import type { Catalogue } from "#app/locales/catalogue";

type Says = (words: Catalogue["citations"], number: string, article: string | null) => string;

const law: Says = (words, number, article) => words.internationalAgreements(number, article);
const decree: Says = (words, number, article) => words.decree(number.replace("ND", "NĐ"), article);
const resolution: Says = (words, number) => words.resolution(number);

/** Each form with its number, and the article where it can have one. */
const forms: [RegExp, Says][] = [
  [/^(?:Viet Nam, )?Law on International Agreements (?<number>70\/2020\/QH14)(?:, art\. (?<article>\d+))?$/, law],
  [/^(?:Điều (?<article>\d+),? )?Luật Thỏa thuận quốc tế (?:số )?(?<number>70\/2020\/QH14)$/, law],
  [/^Decree (?<number>\d+\/\d{4}\/N[DĐ]-CP)(?:, art\. (?<article>\d+))?$/, decree],
  [/^(?:Điều (?<article>\d+),? )?Nghị định (?:số )?(?<number>\d+\/\d{4}\/NĐ-CP)$/, decree],
  [/^National Assembly resolution (?<number>\d+\/\d{4}\/QH\d+)$/i, resolution],
  [/^Nghị quyết (?:số )?(?<number>\d+\/\d{4}\/QH\d+) của Quốc hội$/, resolution],
];

/** The act in the words of this language; the text itself where it is no citation of these forms. */
export function cited({ citations }: Pick<Catalogue, "citations">, text: string): string {
  for (const [form, says] of forms) {
    const { number, article } = form.exec(text.trim())?.groups ?? {};
    if (number) return says(citations, number, article ?? null);
  }
  return text;
}
