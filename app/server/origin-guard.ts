/**
 * One guard in front of every URL: a request that may change something must come from this site's own pages.
 * Browsers say so in `Sec-Fetch-Site`; where they do not, `Origin` must be ours. Anything else is refused.
 */
import type { RequestHandler } from "express";

const reads = new Set(["GET", "HEAD"]);
const writes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** `origins`: the configured public origin and its equals. The `Host` header plays no part. */
export function originGuard(origins: string[]): RequestHandler {
  const ours = new Set(origins);
  return (request, response, next) => {
    if (reads.has(request.method)) return next();
    if (!writes.has(request.method))
      return void response.status(405).set("Allow", "GET, HEAD, POST").type("text").send("Method not allowed.");
    if (isOurs(request.headers["sec-fetch-site"], request.headers.origin, ours)) return next();
    response.status(403).type("text").send("This request did not come from a page of this site, so nothing was done.");
  };
}

/** Whether the headers say that one of our own pages, or the person at the address bar, sent it. */
export function isOurs(site: string | string[] | undefined, origin: string | undefined, ours: Set<string>): boolean {
  if (site === "same-origin" || site === "none") return origin === undefined || origin !== "null";
  if (site !== undefined) return false;
  return origin !== undefined && ours.has(origin);
}
