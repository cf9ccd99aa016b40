/** What synthetic records are called: plainly made by counting, so that nobody takes them for somebody. */
import { fieldsOfCooperation as englishFields, kinds as englishKinds } from "#app/locales/en/workflow-kinds";
import { fieldsOfCooperation as vietnameseFields, kinds as vietnameseKinds } from "#app/locales/vi/workflow-kinds";
import type { FieldOfCooperation } from "#workflows/fields-of-cooperation";
import type { KindId } from "#workflows/kinds";

/** `0412`; more digits where there are more. */
export const numbered = (number: number, digits = 4) => String(number).padStart(digits, "0");

export interface Named {
  name: string;
  names: { language: string; name: string }[];
}

/** In Latin script, and in the script of the country. */
export function organisationNames(number: number, country: string): Named {
  const count = numbered(number);
  const own = { VN: "Tổ chức", CN: "组织", JP: "組織", KR: "기관" }[country];
  const language = { VN: "vi", CN: "zh-Hans", JP: "ja", KR: "ko" }[country];
  return { name: `Organisation ${count}`, names: own && language ? [{ language, name: `${own} ${count}` }] : [] };
}

export function personNames(number: number, country: string): Named {
  const count = numbered(number, 6);
  const own = { VN: "Người", CN: "人员", JP: "人員", KR: "사람" }[country];
  const language = { VN: "vi", CN: "zh-Hans", JP: "ja", KR: "ko" }[country];
  return { name: `Person ${count}`, names: own && language ? [{ language, name: `${own} ${count}` }] : [] };
}

/** A title in each language that agreements of the set are written in. */
export function titles(number: number, kind: KindId, field: FieldOfCooperation, partner: number) {
  const [count, other] = [numbered(number, 6), numbered(partner)];
  return {
    en: `${englishKinds[kind]} ${count} with Organisation ${other}: ${englishFields[field]}`,
    vi: `${vietnameseKinds[kind]} số ${count} với Tổ chức ${other}: ${vietnameseFields[field]}`,
    "zh-Hans": `第${count}号合作文件：与组织 ${other} 的合作`,
  };
}

export const placeName = (number: number) => `Place ${numbered(number)}`;
