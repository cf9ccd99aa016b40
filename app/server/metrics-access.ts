/** Who may read `/metrics`. */
import crypto from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isLoopback } from "./env";

const hash = (text: string) => crypto.createHash("sha256").update(text).digest();

/** What proxies add to a request they pass on. */
const marks = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];

/**
 * With a token: who brings it along, from wherever. Without one: this machine alone, and only where Entente is reached on this machine
 * alone, for behind a proxy everybody comes from here.
 */
export function mayRead(request: IncomingMessage, publicOrigin: string, token: string | undefined): boolean {
  if (token) {
    const brought = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    return crypto.timingSafeEqual(hash(brought), hash(token));
  }
  const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  const passedOn = marks.some((name) => request.headers[name] !== undefined);
  return isLoopback(new URL(publicOrigin).hostname) && isLoopback(peer) && isLoopback(host) && !passedOn;
}
