/** What the two lists of duplicates do: read a page, and note that two are not the same. */
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { choiceAsked, textAsked } from "#app/platform/asked";
import type { Ctx } from "#app/platform/context.server";
import { check, type FormValues } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { notFound, refused } from "#app/platform/page.server";
import { duplicates, hows, keepApart } from "./duplicates.server";
import type { Mergeable } from "./references";

export async function readDuplicates(ctx: Ctx, type: Mergeable, url: URL) {
  const how = choiceAsked(url, "how", hows) || "same";
  const asked = textAsked(url, "after", 36);
  if (asked !== "" && !isId(asked)) throw new Response(null, { status: 400 });
  const after = asked || null;
  return { how, after, page: await duplicates(ctx, type, how, after) };
}

const apart = z.object({ one: z.string().max(36), other: z.string().max(36), back: z.string().max(50).optional() });

export async function sayApart(ctx: Ctx, type: Mergeable, values: FormValues) {
  const parsed = check(apart, values);
  if (!parsed.ok) notFound();
  const { one, other, back } = parsed.input;
  const outcome = await keepApart(ctx, type, one, other);
  if (!outcome.ok) return refused(outcome.refusal, values);
  const [how, after] = (back ?? "").split(" ");
  const query = new URLSearchParams({ ...(how === "near" && { how }), ...(after && isId(after) && { after }) });
  const list = type === "person" ? "/people/duplicates" : "/organisations/duplicates";
  return redirect(query.size > 0 ? `${list}?${query}` : list);
}
