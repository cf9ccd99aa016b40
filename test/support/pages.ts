/** Calls loaders and actions as the server does. */
import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import type { Services } from "#app/platform/context.server";

export interface PageCall {
  path: string;
  params?: Record<string, string>;
  /** Fields of a form: makes it a POST. */
  form?: Record<string, string>;
  cookie?: string;
  headers?: Record<string, string>;
  peer?: string;
}

/** The arguments of one request. Every request has a context of its own, as on the server. */
export function pageArgs(services: Services, call: PageCall): ActionFunctionArgs & { context: AppLoadContext } {
  const headers = new Headers(call.headers);
  if (call.cookie) headers.set("cookie", call.cookie);
  const body = call.form && new URLSearchParams(call.form);
  return {
    request: new Request(`${services.publicOrigin}${call.path}`, { method: body ? "POST" : "GET", headers, body }),
    params: call.params ?? {},
    context: { services, nonce: "nonce", requestId: "request", peer: call.peer ?? "192.0.2.1" },
  };
}

/** The cookie a browser would send after an answer. */
export function cookieFrom(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}
