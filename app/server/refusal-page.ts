/**
 * Addresses without a page (files, exports, buttons alone) refuse in a few words that only a program reads. A person who opened one, by an
 * old link or an address, is shown the page that any other address would show them. Changes no status.
 */

import type { AppLoadContext } from "@remix-run/node";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { withAlone } from "./narrow-build";

/** The route that refuses whatever it is asked, with the status it is told (`app/not-found.tsx`). */
const refusing = new Set(["root", "not-found"]);

/** Answers the page in place of the few words, for the same address, where a browser asked for a page; else what it was given. */
export function refusalPage(build: ServerBuild) {
  const handle = createRequestHandler(withAlone(build, refusing), process.env.NODE_ENV);
  return async (request: Request, answered: Response, context: AppLoadContext): Promise<Response> => {
    const wanted =
      request.headers.get("accept")?.includes("text/html") && !new URL(request.url).pathname.endsWith(".data");
    if (!wanted || !answered.headers.has("X-Remix-Error")) return answered;
    const headers = new Headers(request.headers);
    for (const name of ["content-type", "content-length", "transfer-encoding"]) headers.delete(name);
    const { url, signal } = request;
    return handle(new Request(url, { headers, signal }), { ...context, refused: answered.status });
  };
}
