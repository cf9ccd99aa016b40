/**
 * Hands requests to Remix. Differs from the stock adapter in two ways: the body has been read within limits already,
 * and the address is made from the configured origin, so that a forged `Host` reaches nothing below.
 */
import { createRequestHandler, type ServerBuild, writeReadableStreamToWritable } from "@remix-run/node";
import type { Request as Incoming, Response as Outgoing, RequestHandler } from "express";
import type { Services } from "#app/platform/context.server";
import type { PageHandle } from "#app/platform/page-handle";
import { keepAnswers } from "./kept-answers";
import { type NarrowBuild, narrowBuild } from "./narrow-build";
import { refusalPage } from "./refusal-page";
import { bodyStream, carriesFile, passRest } from "./upload-body";
import type { WholeAnswer } from "./whole-answer";

/** Seconds after which who was told 503 may ask again. */
export const retryAfter = "5";

type Build = ServerBuild | (() => Promise<ServerBuild>);

interface Handling {
  handle: ReturnType<typeof createRequestHandler>;
  /** The page says `keptUntilChanged` of itself. */
  keeps: boolean;
}

export function remixHandler(build: Build, services: Services): RequestHandler {
  const handlerFor = handlers(build);
  const answering = keepAnswers();
  const inPlace = typeof build === "function" ? undefined : refusalPage(build);
  return async (incoming, outgoing, next) => {
    try {
      const request = requestOf(incoming, outgoing, services.publicOrigin);
      if (!request) return void outgoing.status(400).type("text").send("This address cannot be read.");
      const { nonce, requestId } = outgoing.locals as { nonce: string; requestId: string };
      const peer = incoming.ip ?? incoming.socket.remoteAddress ?? "unknown";
      const { handle, keeps } = handlerFor(incoming.originalUrl);
      const context = { services, nonce, requestId, peer };
      const anew = async () => {
        const answered = await handle(request, context);
        return inPlace ? inPlace(request, answered, context) : answered;
      };
      const again = () => {
        outgoing.locals.again = true;
      };
      const response = await (keeps ? answering(request, context, anew, again) : anew());
      if (carriesFile(incoming)) await passRest(incoming, outgoing);
      await send(outgoing, response);
    } catch (error) {
      next(error);
    }
  };
}

/** The handler for an address: with the routes of that page alone where they are known, else with all. */
function handlers(build: Build): (address: string) => Handling {
  const whole = { handle: createRequestHandler(build, process.env.NODE_ENV), keeps: false };
  if (typeof build === "function") return () => whole;
  const narrowed = narrowBuild(build);
  const made = new Map<string, Handling>();
  return (address) => {
    const narrow = narrowed(address);
    if (!narrow) return whole;
    const handling = made.get(narrow.page) ?? handlingOf(narrow);
    made.set(narrow.page, handling);
    return handling;
  };
}

function handlingOf({ build, page }: NarrowBuild): Handling {
  const said = build.routes[page]?.module.handle as PageHandle | undefined;
  return { handle: createRequestHandler(build, process.env.NODE_ENV), keeps: said?.keptUntilChanged === true };
}

function requestOf(incoming: Incoming, outgoing: Outgoing, publicOrigin: string): Request | undefined {
  const address = `${publicOrigin}${incoming.originalUrl}`;
  if (!incoming.originalUrl.startsWith("/") || !URL.canParse(address)) return undefined;
  const aborted = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) aborted.abort();
  });
  const body = outgoing.locals.body as Buffer | undefined;
  return new Request(address, {
    method: incoming.method,
    headers: headersOf(incoming, publicOrigin),
    signal: aborted.signal,
    body: carriesFile(incoming) ? bodyStream(incoming) : body && body.length > 0 ? new Uint8Array(body) : null,
    duplex: "half",
  } as RequestInit);
}

/** The request's headers with ours in place of what a stranger may have written. */
function headersOf(incoming: Incoming, publicOrigin: string): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (name.startsWith(":") || name.startsWith("x-forwarded-") || name === "forwarded") continue;
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) headers.append(name, each);
  }
  headers.set("host", new URL(publicOrigin).host);
  // The guard has judged the origin; Remix's own check compares it with a Host it should not believe.
  if (headers.has("origin")) headers.set("origin", publicOrigin);
  return headers;
}

async function send(outgoing: Outgoing, response: Response | WholeAnswer): Promise<void> {
  outgoing.status(response.status);
  if ("statusText" in response && response.statusText) outgoing.statusMessage = response.statusText;
  for (const [name, value] of response.headers)
    if (name === "set-cookie") outgoing.append(name, value);
    else outgoing.setHeader(name, value);
  if (response.status === 503) outgoing.setHeader("Retry-After", retryAfter);
  const { body } = response;
  if (Buffer.isBuffer(body)) outgoing.end(body);
  else if (body) await writeReadableStreamToWritable(body, outgoing);
  else outgoing.end();
}
