/** The cookies: the session's, out of reach of scripts, and the reader's choices. */
import { parse, serialize } from "cookie";

const common = { path: "/", httpOnly: true, sameSite: "lax" } as const;
const nameOf = (tls: boolean) => (tls ? "__Host-session" : "session");

/** The token a browser presents. */
export function presentedToken(request: Request, tls: boolean): string | undefined {
  return parse(request.headers.get("cookie") ?? "")[nameOf(tls)];
}

/** Ends with the browser; how long it is good for is decided by the server. */
export function sessionCookie(token: string, tls: boolean): string {
  return serialize(nameOf(tls), token, { ...common, secure: tls });
}

export function endedCookie(tls: boolean): string {
  return serialize(nameOf(tls), "", { ...common, secure: tls, maxAge: 0 });
}

const requestNameOf = (tls: boolean) => (tls ? "__Host-signin" : "signin");

/** The token of the sign-in request that this browser made. */
export function presentedRequest(request: Request, tls: boolean): string {
  return parse(request.headers.get("cookie") ?? "")[requestNameOf(tls)] ?? "";
}

/** Binds a sign-in request to the browser that made it; ends with the browser. `null` takes it back. */
export function requestCookie(token: string | null, tls: boolean): string {
  const over = token === null ? { maxAge: 0 } : {};
  return serialize(requestNameOf(tls), token ?? "", { ...common, secure: tls, ...over });
}

const keptNameOf = (tls: boolean) => (tls ? "__Host-kept" : "kept");

/** The tokens of forms kept for whoever used this browser, newest last. */
export function presentedKept(request: Request, tls: boolean): string[] {
  const tokens = parse(request.headers.get("cookie") ?? "")[keptNameOf(tls)] ?? "";
  return tokens
    .split(".")
    .filter((token) => /^[\w-]{43}$/.test(token))
    .slice(-mostTokens);
}

/** Adds the token of a kept form to those of this browser; ends with the browser. */
export function keptCookie(presented: string[], token: string, tls: boolean): string {
  const tokens = [...presented, token].slice(-mostTokens).join(".");
  return serialize(keptNameOf(tls), tokens, { ...common, secure: tls });
}

const mostTokens = 5;

/** A choice of this browser, kept for a year. */
export function choiceCookie(name: "language" | "theme", value: string, tls: boolean): string {
  return serialize(name, value, { ...common, secure: tls, maxAge: 365 * 24 * 3600 });
}
