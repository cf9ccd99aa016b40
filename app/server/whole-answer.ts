/**
 * Answers as bytes. One that is given again says some things anew: the nonce of its scripts, the id of its request, the keys of its forms. It is cut
 * where these stand. Pure but for the new keys.
 */
import type { AppLoadContext } from "@remix-run/node";
import { newRequestKey } from "#app/platform/request-key.server";

export interface WholeAnswer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** `texts` is one more than `values`: which of the values that no other answer may have stands between two of them. */
export interface CutAnswer {
  headers: Headers;
  texts: Buffer[];
  values: number[];
  /** Of the answer. */
  bytes: number;
}

const pages = /^text\/(html|x-script)\b/;

/** All of a page that was found and changes nothing in the browser; else what it was given, as it is. Fails where the page does on its way. */
export async function wholeOf(response: Response): Promise<Response | WholeAnswer> {
  const { status, headers } = response;
  const plain = status === 200 && !headers.has("set-cookie") && pages.test(headers.get("content-type") ?? "");
  return plain ? { status, headers, body: Buffer.from(await response.arrayBuffer()) } : response;
}

/** Cuts an answer made with this context. The pieces are parts of its own bytes: nothing is copied. */
export function cut({ headers, body }: WholeAnswer, context: AppLoadContext): CutAnswer {
  const once = [context.nonce, context.requestId, ...(context.unrepeated ?? [])];
  const found = once.flatMap((value, number) =>
    placesOf(body, value).map((at) => ({ at, number, end: at + value.length })),
  );
  found.sort((one, other) => one.at - other.at);
  const ends = [0, ...found.map(({ end }) => end)];
  const texts = ends.map((from, number) => body.subarray(from, found[number]?.at));
  return { headers, texts, values: found.map(({ number }) => number), bytes: body.length };
}

/** Where these letters stand; all of them are ASCII. */
function placesOf(body: Buffer, value: string): number[] {
  const places: number[] = [];
  for (let at = body.indexOf(value); at >= 0; at = body.indexOf(value, at + value.length)) places.push(at);
  return places;
}

/** The same for another request, with its own nonce and id and with new keys. */
export function filled({ headers, texts, values }: CutAnswer, { nonce, requestId }: AppLoadContext): WholeAnswer {
  const once = [nonce, requestId];
  for (const value of values) once[value] ??= newRequestKey();
  const between = (at: number) => Buffer.from(once[values[at] ?? 0] ?? "");
  const body = Buffer.concat(texts.flatMap((text, at) => (at < values.length ? [text, between(at)] : [text])));
  return { status: 200, headers, body };
}
