/** The post that a row of people names: where it is, what becomes of it, and how it is taken back. */
import { type PostDetails, postForm } from "#app/people/forms";
import { editPost } from "#app/people/posts.server";
import { removePost } from "#app/people/remove-person.server";
import type { Ctx } from "#app/platform/context.server";
import { check } from "#app/platform/forms";
import { organisationProblem } from "./organisation-meant.server";
import { plain } from "./plain";
import type { RowAt } from "./plan";
import type { PresentPerson } from "./present-records.server";
import type { Saying } from "./read-row";
import type { RowProblem } from "./row-problem";
import { problemAt, problemsAt } from "./row-refused";
import { same } from "./same";
import { textSaid } from "./text-said";

const ofPost = { postTitle: "title", postFrom: "fromOn", postTo: "toOn", postHeld: "heldOn" } as const;

const postFields = Object.fromEntries(Object.entries(ofPost).map(([field, name]) => [name, field]));

/** The column in which a field of the form of a post stands. */
export const postFieldOf = (path: string) =>
  path === "organisation" || path === "organisationId" ? "postOrganisation" : (postFields[path] ?? "row");

type FoundOrganisation = { id: string | null } | { problem: RowProblem };

/** Where the post is: by its name, or as it is meant; null where the row says nothing of it. */
export async function postOrganisation(at: RowAt): Promise<FoundOrganisation> {
  const text = textSaid(at.read.all.postOrganisation);
  if (text === "") return { id: null };
  const exact = await at.lookups.organisation(at.ctx, text);
  const found = exact.ok || exact.why === "many" ? exact : await at.lookups.organisationMeant(at.ctx, text);
  if (found.ok) return { id: found.id };
  return { problem: problemAt(at, "postOrganisation", organisationProblem(found)) };
}

type WithId = PostDetails & { id: string };

interface PostPlan {
  add?: PostDetails;
  edit?: { was: WithId; now: WithId };
}

/** The post of the row: added, laid over the one of the same title there, or nothing new. */
export function postOf(
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

/** A post that was added goes, one that was changed is as it was; false where somebody changed it since. */
export async function postBack(
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
