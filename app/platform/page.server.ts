/**
 * What every page does before its own work: find the session, check the right, make the context.
 * `reading` wraps a loader, `writing` an action; `open…` are for the few pages that need no sign-in.
 */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireReadable } from "#app/platform/asked";
import type { Ctx } from "#app/platform/context.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import type { Files } from "#app/platform/files/file-store";
import { type FormValues, nest, readFields } from "#app/platform/forms";
import { can, type Permission } from "#app/platform/permissions";
import { type Refusal, statusOf } from "#app/platform/refusals";
import { orUnsaved } from "#app/platform/unsaved.server";
import { forgetSent, sessionOver } from "#app/session/session-over.server";
import { contextOf, type SignedIn, visitorOf } from "#app/session/visitor.server";

export interface PageArgs {
  request: Request;
  params: Record<string, string | undefined>;
  url: URL;
  /** The configured public origin: what links that leave the site are made from. */
  origin: string;
  /** Where the bytes of documents lie. */
  files: Files;
  /** Where the register of erasures lies, beside the database. */
  erasuresFile: string;
}

/** A loader for signed-in people who hold the right; others are sent to sign in, or get 403. */
export function reading<T>(permission: Permission, load: (ctx: Ctx, args: PageArgs) => Promise<T>) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<T> => {
    const visitor = await visitorOf(context, request);
    const url = new URL(request.url);
    if (!visitor) throw redirect(`/session/new?next=${encodeURIComponent(wantedOf(url))}`);
    requireRight(visitor, permission);
    requireReadable(url);
    const { publicOrigin: origin, files, erasuresFile } = context.services;
    const args = { request, params, url, origin, files, erasuresFile };
    return orUnavailable(load(contextOf(context, visitor), args));
  };
}

const wantedOf = (url: URL) => `${url.pathname.replace(/\.data$/, "")}${url.search}`;

/**
 * An action for signed-in people who hold the right. The form is read within limits before anything else. What it says outlives
 * the end of a session (it is there again after signing in) and the loss of the database (it can be sent again).
 */
export function writing<T>(
  permission: Permission,
  act: (ctx: Ctx, args: PageArgs & { values: FormValues }) => Promise<T>,
) {
  return async ({ request, params, context }: ActionFunctionArgs): Promise<T> => {
    const form = await readFields(request);
    const answer = async (): Promise<T> => {
      const visitor = await visitorOf(context, request);
      if (!visitor) throw await sessionOver(context, request, form);
      requireRight(visitor, permission);
      const url = new URL(request.url);
      requireReadable(url);
      const { publicOrigin: origin, files, erasuresFile } = context.services;
      const args = { request, params, url, origin, files, erasuresFile, values: nest(form) };
      const result = await orUnavailable(act(contextOf(context, visitor), args));
      await forgetSent(context, request, visitor.actor.id, result);
      return result;
    };
    return orUnsaved(answer(), request, form) as Promise<T>;
  };
}

function requireRight(visitor: SignedIn, permission: Permission): void {
  if (!can(visitor.actor, permission)) throw data({ code: "forbidden" }, 403);
}

/** Answers a refused form: the refusal and everything that was typed. */
export function refused(refusal: Refusal, values: FormValues) {
  return data({ refusal, values }, statusOf(refusal));
}

/** Thrown when a record does not exist or this person may not know that it does. */
export function notFound(): never {
  throw data({ code: "notFound" }, 404);
}
