/**
 * Bringing in people with how they are reached and a post: known again by their own number, by mail, or by name and organisation;
 * written through the verbs. Two rows of one person are two posts.
 */
import { type PersonDetails, personForm } from "#app/people/forms";
import { addPerson, editPerson } from "#app/people/people.server";
import { addPost, editPost } from "#app/people/posts.server";
import { removePerson } from "#app/people/remove-person.server";
import type { Ctx } from "#app/platform/context.server";
import { check } from "#app/platform/forms";
import { asFormValue } from "#app/platform/merge-edits";
import { saidAnew } from "./changes.server";
import { keysOf, knownAs } from "./known-person.server";
import { namesFromFields, namesWith, pathOfNames, restoredNames } from "./names";
import { postBack, postFieldOf, postOf, postOrganisation } from "./person-post.server";
import type { FieldChanges, Kept, Plan, RowAt, SubjectRules } from "./plan";
import { presentPerson } from "./present-records.server";
import type { Saying } from "./read-row";
import { keptOf, restoredFields } from "./restored";
import { accepted, problemAt, problemsAt } from "./row-refused";
import { same } from "./same";

const unsaid = { languages: [], contactReason: null, contactSince: null, reviewOn: null, backupId: null };

const simple = ["name", "familyFirst", "address", "email", "telephone", "note"] as const;

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
  const { back, left: others } = restoredFields(details, changes, simple);
  const names = restoredNames(details.names, changes, "names");
  back.names = names.rows;
  const outcome = await editPerson(ctx, id, { ...back, version: present.version });
  if (!outcome.ok) return outcome.refusal.code === "forbidden" ? "notAllowed" : "changedSince";
  let left = others + names.left;
  if (changes.postTitle && !(await postBack(ctx, id, present, outcome.value.version, changes.postTitle))) left++;
  return keptOf(left, changes);
}

export const personRows: SubjectRules = { plan, undoCreated: removePerson, undoUpdated };
