/** The words in which choices, countries and languages stand in cells, in every language of the product, and what they mean. Pure. */
import type { Catalogue } from "#app/locales/catalogue";
import type { OptionsOf } from "./fields";
import { optionWords } from "./options";
import { plain } from "./plain";

const everyOptions: OptionsOf[] = [
  "organisationTypes",
  "governmentLevels",
  "kinds",
  "fieldsOfCooperation",
  "bindings",
  "steps",
  "termKinds",
  "noticeUnits",
  "renewals",
  "outcomes",
];

/** What else is written for a choice; compared without accents and case. */
const alsoWritten: Partial<Record<OptionsOf, Record<string, string[]>>> = {
  organisationTypes: {
    municipality: ["city", "thanh pho"],
    ministry: ["bo"],
    agency: ["department", "so", "co quan"],
    company: ["enterprise", "business", "cong ty", "doanh nghiep"],
    university: ["university", "school", "college", "truong", "dai hoc", "truong dai hoc"],
    association: ["society", "hoi", "hiep hoi"],
    zone: ["park", "zone", "khu", "khu cong nghiep", "khu cong nghe cao"],
    district: ["district", "quan", "huyen"],
  },
  governmentLevels: {
    national: ["central", "trung uong"],
    provincial: ["province", "tinh"],
    district: ["huyen", "quan"],
    local: ["commune", "xa", "phuong", "co so"],
  },
  kinds: {
    memorandumOfUnderstanding: ["mou", "memorandum", "ban ghi nho", "bien ban ghi nho"],
    memorandumOfCooperation: ["moc", "ban ghi nho hop tac", "bien ban ghi nho hop tac", "bien ban hop tac"],
    cooperationAgreement: ["agreement", "thoa thuan"],
    letterOfIntent: ["loi", "y dinh thu", "thu bay to y dinh"],
    friendshipCity: ["sister city", "twin city", "ket nghia", "thoa thuan ket nghia", "thanh pho ket nghia"],
  },
  steps: {
    inForce: [
      "effective",
      "valid",
      "active",
      "hieu luc",
      "con hieu luc",
      "co hieu luc",
      "dang hieu luc",
      "dang thuc hien",
    ],
    lapsed: ["expired", "het han", "het thoi han", "da het han", "da het hieu luc"],
    terminated: ["cham dut", "da cham dut"],
    completed: ["done", "hoan thanh", "da ket thuc"],
    drafting: ["draft", "du thao", "dang du thao", "dang dam phan"],
    suspended: ["dinh chi", "tam dinh chi"],
    replaced: ["superseded", "thay the"],
  },
  bindings: { yes: ["yes", "co", "y", "true", "x", "1"], no: ["no", "khong", "n", "false", "0"] },
  termKinds: {
    until: ["until"],
    years: ["years", "so nam"],
    evergreen: ["evergreen", "open ended", "indefinite", "khong thoi han", "vo thoi han"],
    notGiven: ["not given", "khong neu"],
  },
  noticeUnits: { months: ["month"], days: ["day"] },
  renewals: {
    automatic: ["automatic", "tu dong"],
    byConsent: ["by consent", "thoa thuan"],
    none: ["none", "khong"],
    notGiven: ["not given", "khong neu"],
  },
  outcomes: { go: ["go"], adjust: ["adjust"], stop: ["stop"] },
};

const yes = ["yes", "y", "true", "x", "1", "co", "dung", "v"];
const no = ["no", "n", "false", "0", "khong", "sai"];

export interface Vocabulary {
  option(of: OptionsOf, text: string): string | null;
  country(text: string): string | null;
  language(text: string): string | null;
  /** `also` are words that mean yes or no in this place, such as the field's own name. */
  yesNo(text: string, also: { yes: string[]; no: string[] }): boolean | null;
}

/** The vocabulary of these languages; the first that knows a word decides. */
export function vocabularyOf(languages: readonly Catalogue[]): Vocabulary {
  const options = new Map(everyOptions.map((of) => [of, wordsOf(of, languages)]));
  const countries = learned(
    languages.map((t) => t.countries),
    {
      VN: ["viet nam", "vietnam"],
      KR: ["korea", "han quoc", "republic of korea"],
      CN: ["china", "trung quoc", "prc"],
      US: ["usa", "hoa ky", "my", "united states of america"],
      GB: ["uk", "anh", "great britain", "vuong quoc anh"],
      LA: ["laos", "lao"],
      RU: ["russia", "nga"],
    },
  );
  const spoken = learned(
    languages.map((t) => t.languages),
    { "zh-Hans": ["chinese", "tieng trung", "tieng trung quoc"], ko: ["tieng han", "tieng han quoc"] },
  );
  const find = (words: Map<string, string> | undefined, text: string) => words?.get(plain(text)) ?? null;
  return {
    option: (of, text) => find(options.get(of), text),
    country: (text) => find(countries, text),
    language: (text) => find(spoken, text),
    yesNo(text, also) {
      const word = plain(text);
      if ([...yes, ...also.yes.map(plain)].includes(word)) return true;
      return [...no, ...also.no.map(plain)].includes(word) ? false : null;
    },
  };
}

function wordsOf(of: OptionsOf, languages: readonly Catalogue[]): Map<string, string> {
  // Every step has its word in exports; only some can be taken over, which the form decides.
  const words = languages.map((t) => (of === "steps" ? t.workflow.steps : optionWords(t, of)));
  const map = learned(words, alsoWritten[of] ?? {});
  if (of === "steps")
    for (const t of languages) for (const [key, word] of Object.entries(t.workflow.entrySteps)) learn(map, word, key);
  return map;
}

function learned(tables: Record<string, string>[], also: Record<string, string[]>): Map<string, string> {
  const map = new Map<string, string>();
  for (const table of tables)
    for (const [key, word] of Object.entries(table)) {
      learn(map, key, key);
      learn(map, word, key);
    }
  for (const [key, words] of Object.entries(also)) for (const word of words) learn(map, word, key);
  return map;
}

function learn(map: Map<string, string>, word: string, key: string): void {
  const known = plain(word);
  if (known !== "" && !map.has(known)) map.set(known, key);
}
