/** What the forms about people and their posts must hold, for the browser and the server alike. */
import { z } from "zod";
import { lengths, optionalDay, optionalText, text, ticked } from "#app/platform/form-fields";
import { localNames, version } from "#app/platform/record-fields";

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
  note: optionalText(lengths.text),
});

export const personEditForm = personForm.extend({ version: version() });

export type PersonDetails = z.output<typeof personForm>;

const post = z.object({
  title: text(lengths.name, "enterPostTitle"),
  /** As typed in the lookup; the page turns it into an id. */
  organisation: text(lengths.name, "enterPostOrganisation"),
  fromOn: optionalDay(),
  toOn: optionalDay(),
  heldOn: optionalDay(),
});

type Post = z.output<typeof post>;

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

export const postForm = post.superRefine(postDays);
export const postEditForm = post.extend({ version: version() }).superRefine(postDays);

/** A post as the verbs take it: the form with the organisation found. */
export type PostDetails = Omit<Post, "organisation"> & { organisationId: string };
