/**
 * `/calendar/<token>.ics`: somebody's deadlines for a calendar program, which has no cookie. Reading changes nothing of them.
 * Whoever has the address can read it, so it is private, revocable, and follows its owner's rights at every poll.
 */
import crypto from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { attempt } from "#app/platform/attempts.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import { feedFile } from "./feed-file.server";
import { findFeed } from "./find-feed.server";

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { services, peer } = context;
  const token = /^(.+)\.ics$/.exec(params.file ?? "")?.[1] ?? "";
  const result = await attempt(peer, () => orUnavailable(findFeed(services, token)));
  if (result.limited) return plain("Too many addresses were tried.", 429, { "Retry-After": String(result.retryAfter) });
  const feed = result.found;
  if (feed === null || feed === "over") return plain("There is no such calendar, or no longer.", 404);
  const at = { db: services.db, now: services.clock.now(), origin: services.publicOrigin };
  const file = await orUnavailable(feedFile(at, feed));
  const etag = `W/"${crypto.createHash("sha256").update(file).digest("base64url").slice(0, 27)}"`;
  const headers = { ...common, ETag: etag };
  if (holds(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(file, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="entente.ics"',
    },
  });
}

/** A program may keep the file, and asks each time whether it is still so. */
const common = { "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex" };

const plain = (sentence: string, status: number, headers: Record<string, string> = {}) =>
  new Response(`${sentence}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8", ...headers } });

/** Whether the asker has this very file already. */
function holds(asked: string | null, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return (asked ?? "").split(",").some((tag) => bare(tag) === bare(etag));
}
