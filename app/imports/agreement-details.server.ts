/** The descriptive side of an agreement as a row says it: records found by name, and what is to change. */
import { eq } from "drizzle-orm";
import { bindingOf, bindingValue } from "#app/agreements/describe-form.server";
import type { Details } from "#app/agreements/details.server";
import { newAgreementSchema } from "#app/agreements/forms";
import { check } from "#app/platform/forms";
import type { Found } from "#app/platform/lookup";
import type { Problems } from "#app/platform/refusals";
import { users } from "#db/schema";
import { namesFromFields, namesWith, pathOfNames } from "./names";
import { plain } from "./plain";
import type { FieldChanges, RowAt } from "./plan";
import type { PresentAgreement } from "./present-agreement.server";
import type { Saying } from "./read-row";
import type { RowProblem } from "./row-problem";
import { problemAt } from "./row-refused";
import { same } from "./same";
import { textSaid } from "./text-said";

/** The records a row names; null where it names none. */
export interface NamedRecords {
  parentId: string | null;
  relatedIds: string[];
  ownerId: string | null;
  contactOurs: string | null;
  contactTheirs: string | null;
  problems: RowProblem[];
  /** What it stands under comes with another row of the file. */
  waits: boolean;
}

export async function namedRecords(at: RowAt, said: Saying, present: PresentAgreement | null): Promise<NamedRecords> {
  const { ctx, lookups } = at;
  const problems: RowProblem[] = [];
  let waits = false;
  const idOf = (field: string, kind: "agreement" | "person" | "user", text: string, found: Found): string | null => {
    if (found.ok) return found.id;
    const row = kind === "agreement" && found.why === "none" ? at.file.bringing(text) : null;
    if (row !== null && row !== at.row) {
      if (at.phase === "run") waits = true;
      if (at.phase === "lastRun") problems.push(problemAt(at, field, "import:waitsForRow", text));
      return null;
    }
    problems.push(problemAt(at, field, `import:${kind}${found.why === "none" ? "NotFound" : "Several"}`, text));
    return null;
  };
  const one = async (
    field: "parent" | "owner" | "contactOurs" | "contactTheirs",
    kind: "agreement" | "person" | "user",
  ) => {
    const text = textSaid(said[field]);
    return text === "" ? null : idOf(field, kind, text, await lookups[kind](ctx, text));
  };
  const relatedIds: string[] = [];
  for (const text of Array.isArray(said.related) ? (said.related as string[]) : []) {
    const id = idOf("related", "agreement", text, await lookups.agreement(ctx, text));
    if (id) relatedIds.push(id);
  }
  const ownerStays = present && (await isCalled(at, present.details.ownerId, textSaid(said.owner)));
  return {
    parentId: await one("parent", "agreement"),
    relatedIds: [...new Set(relatedIds)].sort(),
    ownerId: ownerStays ? present.details.ownerId : await one("owner", "user"),
    contactOurs: await one("contactOurs", "person"),
    contactTheirs: await one("contactTheirs", "person"),
    problems,
    waits,
  };
}

/** The owner's own name is the owner's, whoever else is called so. */
async function isCalled({ ctx }: RowAt, id: string | null, text: string): Promise<boolean> {
  if (!id || text === "") return false;
  const [user] = await ctx.db.select({ name: users.name }).from(users).where(eq(users.id, id));
  return user !== undefined && plain(user.name) === plain(text);
}

/** The form of the descriptive side: what the row says, over what the record holds. */
export function detailsValues(present: Details | null, said: Saying, locale: string) {
  const text = (field: "title" | "kind" | "summary" | "whyPartner") =>
    field in said ? textSaid(said[field]) : (present?.[field] ?? "");
  const confidential = "confidential" in said ? said.confidential === true : (present?.confidential ?? false);
  return {
    title: text("title"),
    titleLanguage: textSaid(said.titleLanguage) || (present?.titleLanguage ?? locale),
    titles: namesWith(present?.titles ?? [], said, "titles"),
    kind: text("kind"),
    fields: "fields" in said ? (said.fields as string[]) : (present?.fields ?? []),
    summary: text("summary"),
    whyPartner: text("whyPartner"),
    binding: textSaid(said.binding) || bindingValue(present?.binding ?? null),
    confidential: confidential ? "on" : "",
  };
}

/** Fields that are compared and put back as they are. */
export const plainFields = [
  "title",
  "titleLanguage",
  "kind",
  "fields",
  "summary",
  "whyPartner",
  "binding",
  "confidential",
] as const;

type SaidDetails =
  | { now: Details; changes: FieldChanges; fieldOf: (path: string) => string }
  | { problems: Problems; fieldOf: (path: string) => string };

/** What a row makes of the details of a record. Related agreements are added to those there are. */
export function detailsSaid(
  { details: was }: PresentAgreement,
  said: Saying,
  named: NamedRecords,
  locale: string,
): SaidDetails {
  const values = detailsValues(was, said, locale);
  const parsed = check(newAgreementSchema, values);
  const others = { parentId: "parent", relatedIds: "related", ownerId: "owner" };
  if (!parsed.ok) return { problems: parsed.problems, fieldOf: pathOfNames(values.titles, "titles", others) };
  const { title, titleLanguage, titles, kind, fields, summary, whyPartner, confidential } = parsed.input;
  const now: Details = {
    ...was,
    ...{ title, titleLanguage, titles, kind, fields, summary, whyPartner, confidential },
    binding: bindingOf(parsed.input.binding),
    parentId: named.parentId ?? was.parentId,
    relatedIds: [...new Set([...was.relatedIds, ...named.relatedIds])].sort(),
    ownerId: named.ownerId ?? was.ownerId,
  };
  const changes: FieldChanges = {};
  for (const field of plainFields) if (!same(was[field], now[field])) changes[field] = [was[field], now[field]];
  Object.assign(changes, namesFromFields(was.titles, now.titles, said, "titles"));
  if (now.parentId !== was.parentId) changes.parent = [was.parentId, now.parentId];
  if (now.ownerId !== was.ownerId) changes.owner = [was.ownerId, now.ownerId];
  if (!same(now.relatedIds, was.relatedIds)) changes.related = [was.relatedIds, now.relatedIds];
  return { now, changes, fieldOf: pathOfNames(titles, "titles", others) };
}
