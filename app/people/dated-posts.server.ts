/** The posts of people with their days, in the reader's language: which of them counts on a day is for `post-held.ts` to say. */
import { type SQL, sql } from "drizzle-orm";
import { nameFor } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";

/** Rows of `HeldPost` as JSON, the latest first. `personId`: the column of the query it is put into. */
export const datedPosts = (ctx: Pick<Ctx, "locale">, personId: SQL): SQL => sql`coalesce((
  select json_agg(json_build_object('title', coalesce(po.titles->>${ctx.locale}, po.title),
    'organisation', coalesce(${nameFor(sql`o.id`, ctx.locale)}, o.name),
    'fromOn', po.from_on, 'toOn', po.to_on, 'heldOn', po.held_on)
    order by coalesce(po.from_on, po.held_on) desc nulls last, po.id)
  from posts po join organisations o on o.id = po.organisation_id where po.person_id = ${personId}), '[]')`;
