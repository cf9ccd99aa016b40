/** What the forms about people and their posts must hold, for the browser and the server alike. */
import { z } from "zod";
import { languageCodes } from "#app/platform/codes";
import { lengths, oneOf, optionalDay, optionalText, text, ticked } from "#app/platform/form-fields";
import { listOf } from "#app/platform/form-rows";
import { type LocalName, localNames, version } from "#app/platform/record-fields";

/** Plain on purpose: something, an at sign, a domain. Whether it reaches anyone only a mail can tell. */
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
/** Digits with the marks people write between them. */
const telephoneShape = /^\+?[\d\s().\-/]{5,40}$/;

export const personForm = z.object({
  name: text(lengths.name, "enterPersonName"),
  names: localNames(),
  familyFirst: ticked(),
  address: optionalText(60),
  email: optionalText(254).refine((value) => value === null || emailShape.test(value), "enterEmail"),
  telephone: optionalText(40).refine((value) => value === null || telephoneShape.test(value), "enterTelephone"),
  /** Spoken, in the order in which languages are offered. */
  languages: listOf(oneOf(languageCodes, "chooseLanguage"), languageCodes.length).transform((chosen): string[] =>
    languageCodes.filter((code) => chosen.includes(code)),
  ),
  /** Why the office holds email and telephone, and since when. */
  contactReason: optionalText(lengths.line),
  contactSince: optionalDay(),
  /** As typed in the lookup; the page turns it into an id. */
  backup: optionalText(lengths.name * 2),
  reviewOn: optionalDay(),
  note: optionalText(lengths.text),
});

/** `another`: somebody like this is kept already, and it is somebody else. */
export const newPersonForm = personForm.extend({ another: ticked() });

export const personEditForm = personForm.extend({ version: version() });

/** A person as the verbs take it: the form with the back-up contact found. */
export type PersonDetails = Omit<z.output<typeof personForm>, "backup"> & { backupId: string | null };

type MayFollow = "languages" | "contactReason" | "contactSince" | "backupId" | "reviewOn";
/** What a new person is added with; the rest may follow. */
export type NewPerson = Omit<PersonDetails, MayFollow> & Partial<Pick<PersonDetails, MayFollow>>;

const post = z.object({
  title: text(lengths.name, "enterPostTitle"),
  /** The same in other languages. */
  titles: localNames(),
  /** As typed in the lookup; the page turns it into an id. */
  organisation: text(lengths.name, "enterPostOrganisation"),
  fromOn: optionalDay(),
  toOn: optionalDay(),
  heldOn: optionalDay(),
});

type Post = z.output<typeof post>;

/** One title for each language; kept by its code. */
export const titlesOf = (rows: LocalName[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ language, name }) => [language, name]));

function oneForEachLanguage({ titles }: { titles: LocalName[] }, context: z.RefinementCtx): void {
  const again = titles.findIndex((row, at) => titles.findIndex(({ language }) => language === row.language) < at);
  if (again >= 0)
    context.addIssue({ code: "custom", path: ["titles", again, "language"], message: "titleLanguageTwice" });
}

/** The last day is not before the first, and a day the post was held lies between them. */
function postDays(value: Pick<Post, "fromOn" | "toOn" | "heldOn">, context: z.RefinementCtx): void {
  const problem = postDayProblem(value);
  if (problem) context.addIssue({ code: "custom", path: [problem.field], message: problem.message });
}

/** What is wrong with the days of a post, if anything. */
export function postDayProblem({ fromOn, toOn, heldOn }: Pick<Post, "fromOn" | "toOn" | "heldOn">) {
  if (fromOn && toOn && toOn < fromOn) return { field: "toOn", message: `endAfter:${fromOn}` };
  if (heldOn && fromOn && heldOn < fromOn) return { field: "heldOn", message: `startsAfter:${fromOn}` };
  if (heldOn && toOn && heldOn > toOn) return { field: "heldOn", message: `notAfter:${toOn}` };
  return null;
}

export const postForm = post.superRefine(postDays).superRefine(oneForEachLanguage);
export const postEditForm = post.extend({ version: version() }).superRefine(postDays).superRefine(oneForEachLanguage);

/** A post as the verbs take it: the form with the organisation found. Titles in other languages that are not said stay as they are. */
export type PostDetails = Omit<Post, "organisation" | "titles"> & {
  organisationId: string;
  titles?: Record<string, string>;
};
