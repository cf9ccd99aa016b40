/**
 * What every page does before its own work: find the session, check the right, make the context.
 * `reading` wraps a loader, `writing` an action; `open…` are for the few pages that need no sign-in.
 */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireReadable } from "#app/platform/asked";
import type { Ctx } from "#app/platform/context.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import { type FormValues, readForm } from "#app/platform/forms";
import { can, type Permission } from "#app/platform/permissions";
import { type Refusal, statusOf } from "#app/platform/refusals";
import { contextOf, type SignedIn, visitorOf } from "#app/session/visitor.server";

export interface PageArgs {
  request: Request;
  params: Record<string, string | undefined>;
  url: URL;
  /** The configured public origin: what links that leave the site are made from. */
  origin: string;
}

/** A loader for signed-in people who hold the right; others are sent to sign in, or get 403. */
export function reading<T>(permission: Permission, load: (ctx: Ctx, args: PageArgs) => Promise<T>) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<T> => {
    const visitor = await visitorOf(context, request);
    const signedIn = requireRight(visitor, permission, request);
    const url = new URL(request.url);
    requireReadable(url);
    const origin = context.services.publicOrigin;
    return orUnavailable(load(contextOf(context, signedIn), { request, params, url, origin }));
  };
}

/** An action for signed-in people who hold the right. The form is read within limits before anything else. */
export function writing<T>(
  permission: Permission,
  act: (ctx: Ctx, args: PageArgs & { values: FormValues }) => Promise<T>,
) {
  return async ({ request, params, context }: ActionFunctionArgs): Promise<T> => {
    const visitor = await visitorOf(context, request);
    const signedIn = requireRight(visitor, permission, request);
    const url = new URL(request.url);
    requireReadable(url);
    const values = await readForm(request);
    const args = { request, params, url, origin: context.services.publicOrigin, values };
    return orUnavailable(act(contextOf(context, signedIn), args));
  };
}

function requireRight(visitor: SignedIn | null, permission: Permission, request: Request): SignedIn {
  if (!visitor) {
    const url = new URL(request.url);
    const wanted = request.method === "GET" ? `${url.pathname.replace(/\.data$/, "")}${url.search}` : "/";
    throw redirect(`/session/new?next=${encodeURIComponent(wanted)}`);
  }
  if (!can(visitor.actor, permission)) throw data({ code: "forbidden" }, 403);
  return visitor;
}

/** Answers a refused form: the refusal and everything that was typed. */
export function refused(refusal: Refusal, values: FormValues) {
  return data({ refusal, values }, statusOf(refusal));
}

/** Thrown when a record does not exist or this person may not know that it does. */
export function notFound(): never {
  throw data({ code: "notFound" }, 404);
}
