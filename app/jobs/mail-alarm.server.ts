/** What the page around every page says while mail does not go out as it should. */
import type { AppLoadContext } from "@remix-run/node";
import { orUnavailable } from "#app/platform/database-loss.server";
import { can } from "#app/platform/permissions";
import type { SignedIn } from "#app/session/visitor.server";
import { type Standing, standing } from "./health-queries.server";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    /** Asked once within a request. */
    mailAlarm?: Promise<Standing | null>;
  }
}

/** Null where all is well, and to whoever can do nothing about it. At most one query. */
export function mailAlarmOf(context: AppLoadContext, { actor }: SignedIn): Promise<Standing | null> {
  if (!can(actor, "mail.hold")) return Promise.resolve(null);
  context.mailAlarm ??= orUnavailable(read(context));
  return context.mailAlarm;
}

async function read({ services: { db, clock, mail } }: AppLoadContext): Promise<Standing | null> {
  const state = await standing(db, clock.now(), mail);
  return state.behind || state.held ? state : null;
}
