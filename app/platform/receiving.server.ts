/** The page wrapper for a form that carries several files: who is there and what they may do is known before anything is taken in. */
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { requireReadable } from "#app/platform/asked";
import type { Ctx } from "#app/platform/context.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import type { Files } from "#app/platform/files/file-store";
import { type NotReceived, type Received, withReceived } from "#app/platform/files/receive-files.server";
import { can, type Permission } from "#app/platform/permissions";
import type { Problems } from "#app/platform/refusals";
import { contextOf, visitorOf } from "#app/session/visitor.server";

export interface ReceivedForm {
  url: URL;
  params: Record<string, string | undefined>;
  received: Received;
  files: Files;
  /** For a form that was not taken in: what is wrong with its files. */
  problems: Problems | null;
}

/**
 * An action for signed-in people who hold the right. `over`: who is not signed in is sent there, or told so by a status where nobody would
 * see a page. Files do not outlive the end of a session: they are chosen again.
 */
export function receiving<T>(
  permission: Permission,
  act: (ctx: Ctx, form: ReceivedForm) => Promise<T>,
  over: "signIn" | "status" = "signIn",
) {
  return async ({ request, params, context }: ActionFunctionArgs): Promise<T> => {
    const visitor = await visitorOf(context, request);
    const url = new URL(request.url);
    const page = `${url.pathname.replace(/\.data$/, "")}${url.search}`;
    if (!visitor)
      throw over === "status" ? data(null, 401) : redirect(`/session/new?over&next=${encodeURIComponent(page)}`);
    if (!can(visitor.actor, permission)) throw data({ code: "forbidden" }, 403);
    requireReadable(url);
    const { files } = context.services;
    return withReceived(request, files, (received) =>
      orUnavailable(
        act(contextOf(context, visitor), { url, params, received, files, problems: problemsOf(received, files) }),
      ),
    );
  };
}

/** At the field `file`. Only the limits that are set are named. */
function problemsOf(received: Received, { limits }: Files): Problems | null {
  if (received.ok) return null;
  const megabytes = Math.round(limits.bytes / 1024 / 1024);
  const words: Record<NotReceived, string> = {
    tooLarge: `fileLargerThan:${megabytes}`,
    tooMany: `filesMoreThan:${limits.files}`,
    cutOff: "fileCutOff",
    busy: "uploadsBusy",
    noRoom: "noRoomForFile",
  };
  return { file: words[received.why] };
}
