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
  /** Of all texts. */
  bytes: number;
}

const pages = /^text\/(html|x-script)\b/;

/** All of a page that was found and changes nothing in the browser; else what it was given, as it is. Fails where the page does on its way. */
export async function wholeOf(response: Response): Promise<Response | WholeAnswer> {
  const { status, headers } = response;
  const plain = status === 200 && !headers.has("set-cookie") && pages.test(headers.get("content-type") ?? "");
  return plain ? { status, headers, body: Buffer.from(await response.arrayBuffer()) } : response;
}

/** Cuts an answer made with this context. */
export function cut({ headers, body }: WholeAnswer, context: AppLoadContext): CutAnswer {
  const once = [context.nonce, context.requestId, ...(context.unrepeated ?? [])];
  const any = new RegExp(`(${once.map((value) => value.replace(/[+]/g, "\\+")).join("|")})`);
  const pieces = body.toString("utf8").split(any);
  const texts = pieces.filter((_, at) => at % 2 === 0).map((text) => Buffer.from(text));
  const values = pieces.filter((_, at) => at % 2 === 1).map((value) => once.indexOf(value));
  return { headers, texts, values, bytes: texts.reduce((sum, { length }) => sum + length, 0) };
}

/** The same for another request, with its own nonce and id and with new keys. */
export function filled({ headers, texts, values }: CutAnswer, { nonce, requestId }: AppLoadContext): WholeAnswer {
  const once = [nonce, requestId];
  for (const value of values) once[value] ??= newRequestKey();
  const between = (at: number) => Buffer.from(once[values[at] ?? 0] ?? "");
  const body = Buffer.concat(texts.flatMap((text, at) => (at < values.length ? [text, between(at)] : [text])));
  return { status: 200, headers, body };
}
