/** Renders a document. Anything that throws here or in a loader is logged under the request's id. */
import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { DocumentProvider } from "#app/platform/document";
import { localeOf, themeOf } from "#app/platform/preferences.server";
import type { TextGroup } from "#app/platform/text";
import "#app/platform/text.server";

export const streamTimeout = 5000;

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  // A refusal is an answer, not a fault: the line of its request holds the status.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  const path = new URL(request.url).pathname;
  context.services.log.error(
    { err: error, requestId: context.requestId, method: request.method, path },
    "a request failed",
  );
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const ready = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
  const { nonce, requestId } = context;
  const facts = { nonce, requestId, locale: localeOf(request), theme: themeOf(request), used: new Set<TextGroup>() };
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <DocumentProvider value={facts}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </DocumentProvider>,
      {
        nonce,
        [ready]() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          context.faulty = true;
          context.services.log.error({ err: error, requestId }, "a page failed to render");
        },
      },
    );
    setTimeout(abort, streamTimeout + 1000).unref();
  });
}
