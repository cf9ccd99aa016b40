/** Who is asking: from the session cookie to the context of a verb. */
import type { AppLoadContext } from "@remix-run/node";
import type { Actor, Ctx, OfficeSettings } from "#app/platform/context.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import type { Locale } from "#app/platform/locale";
import { localeOf } from "#app/platform/preferences.server";
import { dayIn } from "#workflows/calendar/day";
import { presentedToken } from "./cookies.server";
import { findSession } from "./sessions.server";

export interface SignedIn {
  actor: Actor;
  office: OfficeSettings;
  locale: Locale;
  /** Single keys are shortcuts for this person. */
  singleKeys: boolean;
  sessionHash: string;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    /** The server, the root and the page ask within one request: they get one answer. */
    visitor?: Promise<SignedIn | null>;
    /** Of `Ctx`. */
    unrepeated?: string[];
  }
}

/** The signed-in person behind a request, read afresh each time: a disabled or lowered account feels it on the next request. */
export function visitorOf(context: AppLoadContext, request: Request): Promise<SignedIn | null> {
  context.visitor ??= orUnavailable(find(context, request));
  return context.visitor;
}

async function find({ services }: AppLoadContext, request: Request): Promise<SignedIn | null> {
  const token = presentedToken(request, services.tls);
  const session = token ? await findSession(services, token) : null;
  if (!session) return null;
  const { user } = session;
  return {
    actor: { id: user.id, name: user.name, role: user.role },
    office: session.office,
    // Several people share a demo account: each has the language of their own browser.
    locale: (user.demo ? null : user.locale) ?? localeOf(request),
    singleKeys: user.singleKeys,
    sessionHash: session.tokenHash,
  };
}

/** The context a verb or read is given. */
export function contextOf(context: AppLoadContext, visitor: SignedIn): Ctx {
  const { services } = context;
  const now = services.clock.now();
  context.unrepeated ??= [];
  return {
    db: services.db,
    log: services.log,
    now,
    today: dayIn(now, visitor.office.timeZone),
    actor: visitor.actor,
    office: visitor.office,
    locale: visitor.locale,
    unrepeated: context.unrepeated,
  };
}
