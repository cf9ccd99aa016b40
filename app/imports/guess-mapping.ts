/**
 * Which column is which, guessed from the header words: the labels of the fields in every language of the product, and what offices
 * write there besides. A guess is shown and can be changed; a column that fits no field is left out. Pure.
 */
import type { Catalogue } from "#app/locales/catalogue";
import type { ImportSubject } from "#db/schema";
import { fieldWords } from "./field-words";
import { importFields } from "./fields";
import type { ImportMapping } from "./mapping";
import { plain } from "./plain";

/** What else stands over such a column; compared without accents and case. */
const alsoCalled: Record<ImportSubject, Record<string, string[]>> = {
  organisations: {
    number: ["code", "id", "ma", "ma so", "ma don vi"],
    name: [
      "organisation",
      "organization",
      "partner",
      "name of organisation",
      "ten don vi",
      "ten to chuc",
      "don vi",
      "to chuc",
      "doi tac",
      "ten doi tac",
    ],
    shortName: ["abbreviation", "acronym", "short", "viet tat", "ten tat"],
    "names-vi": ["vietnamese name", "name vietnamese", "ten tieng viet"],
    "names-en": ["english name", "name english", "ten tieng anh"],
    "names-zh-Hans": ["chinese name", "ten tieng trung", "ten chu han"],
    "names-ko": ["korean name", "ten tieng han"],
    "names-ja": ["japanese name", "ten tieng nhat"],
    type: ["kind", "category", "loai", "phan loai", "loai to chuc"],
    level: ["level", "cap"],
    country: ["country", "state", "quoc gia", "nuoc", "quoc tich"],
    place: ["city", "town", "seat", "location", "thanh pho", "tru so", "dia ban"],
    latitude: ["lat"],
    longitude: ["lon", "lng", "long"],
    parent: ["parent", "parent organisation", "under", "truc thuoc", "co quan chu quan", "don vi chu quan"],
    note: ["notes", "remark", "remarks", "comment", "ghi chu"],
  },
  people: {
    number: ["code", "id", "ma", "ma so"],
    name: ["full name", "person", "contact", "contact person", "ho ten", "ten", "dau moi", "nguoi lien he"],
    "names-vi": ["vietnamese name", "ten tieng viet"],
    "names-zh-Hans": ["chinese name", "ten tieng trung", "ten chu han"],
    "names-ko": ["korean name", "ten tieng han"],
    "names-ja": ["japanese name", "ten tieng nhat"],
    address: ["title", "salutation", "dr mr ms", "hoc ham hoc vi", "xung ho"],
    email: ["email", "e mail", "mail", "thu dien tu", "dia chi email", "hop thu"],
    telephone: ["phone", "tel", "mobile", "phone number", "dien thoai", "so dien thoai", "di dong", "dt"],
    postTitle: ["position", "job", "job title", "function", "chuc danh", "vi tri"],
    postOrganisation: [
      "organisation",
      "organization",
      "employer",
      "company",
      "don vi",
      "co quan",
      "to chuc",
      "noi cong tac",
      "don vi cong tac",
    ],
    postFrom: ["from", "since", "tu ngay"],
    postTo: ["to", "until", "den ngay"],
    postHeld: ["as of", "tai ngay"],
    note: ["notes", "remark", "remarks", "comment", "ghi chu"],
  },
  agreements: {
    number: ["id", "ma"],
    reference: [
      "reference",
      "ref",
      "number",
      "reference no",
      "file number",
      "so",
      "so ky hieu",
      "so van ban",
      "ma so",
      "ma thoa thuan",
    ],
    title: [
      "agreement",
      "name",
      "name of agreement",
      "subject",
      "ten",
      "ten goi",
      "ten van ban",
      "thoa thuan",
      "trich yeu",
      "ten thoa thuan quoc te",
    ],
    titleLanguage: ["language", "ngon ngu"],
    "titles-en": ["english title", "title english", "ten tieng anh"],
    "titles-vi": ["vietnamese title", "title vietnamese", "ten tieng viet"],
    "titles-zh-Hans": ["chinese title", "ten tieng trung"],
    "titles-ko": ["korean title", "ten tieng han"],
    kind: ["type", "category", "loai", "loai van ban", "hinh thuc", "danh xung"],
    step: ["status", "state", "step", "trang thai", "tinh trang hieu luc", "buoc", "tien trinh"],
    parties: ["parties", "between", "cac ben ky ket", "cac ben", "ben ky"],
    partiesOurs: [
      "our party",
      "our side",
      "vietnamese party",
      "ben viet nam",
      "phia viet nam",
      "co quan ky viet nam",
      "ben ky viet nam",
      "co quan ky",
      "ben ta",
    ],
    partiesTheirs: [
      "partner",
      "partners",
      "counterpart",
      "foreign party",
      "doi tac",
      "doi tac nuoc ngoai",
      "phia doi tac",
      "phia nuoc ngoai",
      "co quan ky nuoc ngoai",
      "ben nuoc ngoai",
      "ben ky nuoc ngoai",
      "ben doi tac",
    ],
    fields: ["fields", "areas", "sectors", "areas of cooperation", "linh vuc", "noi dung hop tac"],
    summary: ["content", "contents", "description", "noi dung", "noi dung chinh", "tom tat"],
    binding: ["binding", "legally binding", "rang buoc"],
    confidential: ["confidential", "marks", "mat", "do mat", "dau hieu", "bao mat"],
    parent: ["parent", "framework", "under", "thoa thuan khung", "thuoc"],
    related: ["related", "lien quan"],
    owner: [
      "owner",
      "officer",
      "responsible",
      "in charge",
      "nguoi phu trach",
      "phu trach",
      "can bo phu trach",
      "chuyen vien",
    ],
    contactOurs: ["our contact", "dau moi viet nam"],
    contactTheirs: ["their contact", "partner contact", "contact", "dau moi", "dau moi nuoc ngoai"],
    proposedOn: ["proposed", "date proposed", "ngay trinh", "ngay de xuat"],
    signedOn: [
      "signed",
      "date",
      "date of signing",
      "signing date",
      "date signed",
      "ngay ky ket",
      "ngay thang ky",
      "thoi gian ky",
    ],
    place: ["place", "signed at", "noi ky ket", "dia diem ky"],
    occasion: ["occasion", "nhan dip"],
    signatories: ["signed by", "signatory", "nguoi dai dien ky", "dai dien ky", "nguoi ky ket"],
    witnesses: ["witnessed by", "chung kien"],
    languages: ["languages", "ngon ngu van ban"],
    effectiveOn: [
      "effective",
      "effective from",
      "in force since",
      "entry into force",
      "ngay hieu luc",
      "hieu luc tu",
      "ngay co hieu luc",
    ],
    termUntil: [
      "until",
      "valid until",
      "expires",
      "expiry",
      "expiry date",
      "end date",
      "ngay het han",
      "het han",
      "het hieu luc",
      "ngay het hieu luc",
      "hieu luc den",
      "hieu luc den ngay",
      "co hieu luc den",
      "co hieu luc den ngay",
      "thoi han den",
    ],
    termYears: ["years", "duration", "so nam", "thoi han nam"],
    termKind: ["term", "thoi han"],
    renewal: ["renewal", "gia han"],
    endedOn: ["ended", "terminated on", "ngay cham dut", "ngay ket thuc"],
    endReason: ["reason", "ly do", "ly do cham dut"],
  },
};

/** The guess for a header row. `languages` are the catalogues whose labels count. */
export function guessMapping(
  subject: ImportSubject,
  heads: readonly string[],
  languages: readonly Catalogue[],
): ImportMapping {
  const fieldOf = new Map<string, string>();
  const learn = (word: string, name: string) => {
    const key = plain(word);
    if (key !== "" && !fieldOf.has(key)) fieldOf.set(key, name);
  };
  // What the product itself calls it goes before what others do.
  for (const t of languages)
    for (const { name } of importFields[subject]) learn(fieldWords(t, subject, name).label, name);
  for (const { name } of importFields[subject]) for (const word of alsoCalled[subject][name] ?? []) learn(word, name);
  const columns: Record<string, number> = {};
  for (const [at, head] of heads.entries()) {
    const name = fieldOf.get(plain(head)) ?? fieldOf.get(plain(head.replace(/[([].*$/, "")));
    if (name && !(name in columns)) columns[name] = at;
  }
  return { columns, fixed: {}, dayOrder: "dayFirst" };
}
