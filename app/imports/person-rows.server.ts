/**
 * Bringing in people with how they are reached and a post: known again by their own number, by mail, or by name and organisation;
 * written through the verbs. Two rows of one person are two posts.
 */

import { sql } from "drizzle-orm";
import { type PersonDetails, type PostDetails, personForm, postForm } from "#app/people/forms";
import { addPerson, editPerson } from "#app/people/people.server";
import { addPost, editPost } from "#app/people/posts.server";
import { presentPeople } from "#app/people/present.server";
import { removePerson, removePost } from "#app/people/remove-person.server";
import type { Ctx } from "#app/platform/context.server";
import { check } from "#app/platform/forms";
import { asFormValue } from "#app/platform/merge-edits";
import { likeText } from "#app/platform/search.server";
import { planAnew } from "#db/prepared.server";
import { saidAnew } from "./changes.server";
import { recordsByKeys } from "./known-records.server";
import { namesFromFields, namesWith, pathOfNames, restoredNames } from "./names";
import { organisationProblem } from "./organisation-meant.server";
import { plain } from "./plain";
import type { FieldChanges, Kept, Plan, RowAt, SubjectRules } from "./plan";
import { type PresentPerson, presentPerson } from "./present-records.server";
import type { Saying } from "./read-row";
import type { RowProblem } from "./row-problem";
import { accepted, problemAt, problemsAt } from "./row-refused";
import { same } from "./same";
import { textSaid } from "./text-said";

const unsaid = { languages: [], contactReason: null, contactSince: null, reviewOn: null, backupId: null };
const simple = ["name", "familyFirst", "address", "email", "telephone", "note"] as const;
const ofPost = { postTitle: "title", postFrom: "fromOn", postTo: "toOn", postHeld: "heldOn" } as const;
const postFields = Object.fromEntries(Object.entries(ofPost).map(([field, name]) => [name, field]));
const postFieldOf = (path: string) =>
  path === "organisation" || path === "organisationId" ? "postOrganisation" : (postFields[path] ?? "row");

async function plan(at: RowAt): Promise<Plan> {
  const { read, ctx } = at;
  const organisation = await postOrganisation(at);
  if ("problem" in organisation) return { does: "refused", problems: [organisation.problem] };
  const keys = keysOf(read.all, organisation.id);
  const known = await knownAs(at, keys, organisation.id);
  if ("problem" in known) return { does: "refused", problems: [problemAt(at, "row", `import:${known.problem}`)] };
  const now = known.id ? await presentPerson(ctx.db, known.id) : null;
  const said = now && known.id ? await saidAnew(at, known.id) : read.all;
  const names = namesWith(now?.details.names ?? [], said, "names");
  const parsed = check(personForm, { ...formOf(now?.details ?? null), ...textsOf(said), names });
  const post = postOf(at, said, now, organisation.id);
  const problems = [
    ...(parsed.ok ? [] : problemsAt(at, parsed.problems, pathOfNames(names, "names"))),
    ...("problems" in post ? post.problems : []),
  ];
  if (!parsed.ok || "problems" in post) return { does: "refused", problems };
  const { backup: _, ...typed } = parsed.input;
  // A file says nothing of these: they stay as they are.
  const { languages, contactReason, contactSince, reviewOn, backupId } = now?.details ?? unsaid;
  const details: PersonDetails = { ...typed, languages, contactReason, contactSince, reviewOn, backupId };
  const fieldOf = pathOfNames(details.names, "names");
  if (!now || !known.id)
    return {
      does: "created",
      keys,
      async write(inRow) {
        const { id } = accepted(at, await addPerson(inRow, details), fieldOf);
        if (post.add) accepted(at, await addPost(inRow, id, post.add), postFieldOf);
        return { id, version: post.add ? 2 : 1 };
      },
    };
  const { id } = known;
  const changes: FieldChanges = changesOf(now.details, details, said);
  const ownChanges = Object.keys(changes).length;
  if (post.add) changes.postTitle = [null, post.add];
  if (post.edit) changes.postTitle = [post.edit.was, post.edit.now];
  if (Object.keys(changes).length === 0) return { does: "unchanged", id, keys };
  return {
    does: "updated",
    ...{ id, from: now.version, keys, changes },
    async write(inRow) {
      let { version } = now;
      if (ownChanges > 0) version = accepted(at, await editPerson(inRow, id, { ...details, version }), fieldOf).version;
      if (post.add) {
        const added = accepted(at, await addPost(inRow, id, post.add), postFieldOf);
        changes.postTitle = [null, { ...post.add, id: added.id }];
        return version + 1;
      }
      if (!post.edit) return version;
      const { id: postId, ...after } = post.edit.now;
      accepted(at, await editPost(inRow, id, postId, { ...after, version }), postFieldOf);
      return version + 1;
    },
  };
}

type FoundOrganisation = { id: string | null } | { problem: RowProblem };

async function postOrganisation(at: RowAt): Promise<FoundOrganisation> {
  const text = textSaid(at.read.all.postOrganisation);
  if (text === "") return { id: null };
  const exact = await at.lookups.organisation(at.ctx, text);
  const found = exact.ok || exact.why === "many" ? exact : await at.lookups.organisationMeant(at.ctx, text);
  if (found.ok) return { id: found.id };
  return { problem: problemAt(at, "postOrganisation", organisationProblem(found)) };
}

/** By number, by mail, by name and organisation: the first that is known decides. */
function keysOf(all: Saying, organisationId: string | null): string[] {
  const number = textSaid(all.number);
  const mail = textSaid(all.email).toLowerCase();
  return [
    ...(number ? [`number:${plain(number)}`] : []),
    ...(mail ? [`mail:${mail}`] : []),
    `name:${plain(textSaid(all.name))}|${organisationId ?? ""}${mail ? `|${mail}` : ""}`,
  ];
}

type KnownAs = { id: string | null } | { problem: string };

async function knownAs({ ctx, read }: RowAt, keys: string[], organisationId: string | null): Promise<KnownAs> {
  const byKey = await recordsByKeys(ctx.db, "people", keys);
  const ids = keys.map((key) => byKey.get(key)).filter((id) => id !== undefined);
  if (ids.length > 0) {
    const there = await ctx.db.execute<{ id: string }>(
      sql`select id from people where id in ${ids} and ${presentPeople()}`,
    );
    const known = ids.find((id) => there.some((row) => row.id === id));
    if (known) return { id: known };
  }
  const mail = textSaid(read.all.email).toLowerCase();
  if (mail) {
    const byMail = await ctx.db.execute<{ id: string }>(
      sql`select id from people where lower(email) = ${mail} and ${presentPeople()} limit 2`,
    );
    if (byMail.length > 1) return { problem: "severalRecords" };
    if (byMail[0]) return { id: byMail[0].id };
  }
  const named = await namedSo(ctx, textSaid(read.all.name), organisationId, mail);
  return named.length > 1 ? { problem: "severalRecords" } : { id: named[0] ?? null };
}

/** People of this name with a post there; without an organisation all of this name. With a mail, nobody who has another one is meant. */
async function namedSo({ db }: Ctx, name: string, organisationId: string | null, mail: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select p.id from people p
    where ${sql.raw(planAnew)} ${presentPeople(sql`p`)} and p.search_text like '%' || ${likeText(name)} || '%'
      and (normalise(p.name) = normalise(${name}) or exists (
        select 1 from person_names n where n.person_id = p.id and normalise(n.name) = normalise(${name})))
      and (${mail} = '' or p.email is null)
      and ${organisationId === null ? sql`true` : sql`exists (select 1 from posts where person_id = p.id and organisation_id = ${organisationId})`}
    limit 2`);
  return rows.map(({ id }) => id);
}

type WithId = PostDetails & { id: string };
interface PostPlan {
  add?: PostDetails;
  edit?: { was: WithId; now: WithId };
}

/** The post of the row: added, laid over the one of the same title there, or nothing new. */
function postOf(
  at: RowAt,
  said: Saying,
  now: PresentPerson | null,
  organisationId: string | null,
): PostPlan | { problems: RowProblem[] } {
  const { all } = at.read;
  const speaks = ["postTitle", "postOrganisation", "postFrom", "postTo", "postHeld"];
  if (!speaks.some((field) => field in (now ? said : all))) return {};
  const title = textSaid(all.postTitle);
  if (!title && !organisationId && !all.postFrom && !all.postTo && !all.postHeld) return {};
  // What holds for all rows says nothing of somebody without an organisation.
  if (!organisationId && !("postTitle" in at.read.own || all.postFrom || all.postTo)) return {};
  if (!title || !organisationId)
    return { problems: [problemAt(at, title ? "postOrganisation" : "postTitle", "import:postIncomplete")] };
  const held = now?.posts.find((post) => post.organisationId === organisationId && plain(post.title) === plain(title));
  const days = { fromOn: textSaid(all.postFrom), toOn: textSaid(all.postTo), heldOn: textSaid(all.postHeld) };
  const kept = { fromOn: held?.fromOn ?? "", toOn: held?.toOn ?? "", heldOn: held?.heldOn ?? "" };
  const given = Object.fromEntries(Object.entries(days).filter(([, day]) => day !== ""));
  const parsed = check(postForm, { title: held?.title ?? title, organisation: organisationId, ...kept, ...given });
  if (!parsed.ok) return { problems: problemsAt(at, parsed.problems, postFieldOf) };
  const { organisation: _, titles: __, ...form } = parsed.input;
  const late = (["fromOn", "heldOn"] as const).find((day) => (form[day] ?? "") > at.ctx.today);
  if (late) return { problems: [problemAt(at, postFieldOf(late), "dayInFuture")] };
  const post = { ...form, organisationId };
  if (!held) return { add: post };
  const edited = { ...post, id: held.id };
  return same(held, edited) ? {} : { edit: { was: held, now: edited } };
}

const formOf = (present: PersonDetails | null) =>
  present ? Object.fromEntries(simple.map((field) => [field, asFormValue(present[field])])) : {};

const textsOf = (said: Saying) =>
  Object.fromEntries(simple.filter((field) => field in said).map((field) => [field, asFormValue(said[field])]));

function changesOf(was: PersonDetails, now: PersonDetails, said: Saying): FieldChanges {
  const changes: FieldChanges = {};
  for (const field of simple) if (!same(was[field], now[field])) changes[field] = [was[field], now[field]];
  return { ...changes, ...namesFromFields(was.names, now.names, said, "names") };
}

async function undoUpdated(ctx: Ctx, id: string, changes: FieldChanges): Promise<Kept | null> {
  const present = await presentPerson(ctx.db, id);
  if (!present) return "gone";
  const { details } = present;
  const back: PersonDetails = { ...details };
  let left = 0;
  for (const field of simple) {
    const change = changes[field];
    if (!change) continue;
    if (same(details[field], change[1])) Object.assign(back, { [field]: change[0] });
    else left++;
  }
  const names = restoredNames(details.names, changes, "names");
  back.names = names.rows;
  const outcome = await editPerson(ctx, id, { ...back, version: present.version });
  if (!outcome.ok) return outcome.refusal.code === "forbidden" ? "notAllowed" : "changedSince";
  left += names.left;
  if (changes.postTitle && !(await postBack(ctx, id, present, outcome.value.version, changes.postTitle))) left++;
  return left === 0 ? null : left === Object.keys(changes).length ? "changedSince" : "partlyChangedSince";
}

/** A post that was added goes, one that was changed is as it was; false where somebody changed it since. */
async function postBack(
  ctx: Ctx,
  id: string,
  present: PresentPerson,
  version: number,
  [was, now]: [unknown, unknown],
): Promise<boolean> {
  const after = now as WithId;
  const held = present.posts.find((post) => post.id === after.id);
  if (!held || !same(held, after)) return false;
  if (!was) return removePost(ctx, id, after.id);
  const { id: _, ...before } = was as WithId;
  return (await editPost(ctx, id, after.id, { ...before, version })).ok;
}

export const personRows: SubjectRules = { plan, undoCreated: removePerson, undoUpdated };
