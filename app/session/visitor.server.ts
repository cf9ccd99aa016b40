/** Who is asking: from the session cookie to the context of a verb. */
import type { AppLoadContext } from "@remix-run/node";
import type { Actor, Ctx, OfficeSettings } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";

export interface SignedIn {
  actor: Actor;
  office: OfficeSettings;
  locale: Locale;
  sessionHash: string;
}

/** The signed-in person behind a request, read afresh each time: a disabled or lowered account feels it on the next request. */
export async function visitorOf(_context: AppLoadContext, _request: Request): Promise<SignedIn | null> {
  throw new Error("to be written");
}

/** The context a verb or read is given. */
export function contextOf(_context: AppLoadContext, _visitor: SignedIn): Ctx {
  throw new Error("to be written");
}
