/** The page wrapper for a form that carries a file: who is there and what they may do is known before the file is taken in. */
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { requireReadable } from "#app/platform/asked";
import type { Ctx } from "#app/platform/context.server";
import { orUnavailable } from "#app/platform/database-loss.server";
import type { FormValues } from "#app/platform/forms";
import { can, type Permission } from "#app/platform/permissions";
import { contextOf, visitorOf } from "#app/session/visitor.server";
import { readUpload, type UploadedFile } from "./upload.server";

export interface Uploaded {
  url: URL;
  values: FormValues;
  file: UploadedFile | null;
  /** The file was not taken in, and why: a key of `problems`. */
  problem: "fileTooLarge" | "fileCutOff" | "uploadsBusy" | null;
}

/**
 * An action for signed-in people who hold the right. `most`: bytes of the file. A file does not outlive the end of a session: after
 * signing in, it is chosen again.
 */
export function uploading<T>(permission: Permission, most: number, act: (ctx: Ctx, uploaded: Uploaded) => Promise<T>) {
  return async ({ request, context }: ActionFunctionArgs): Promise<T> => {
    const visitor = await visitorOf(context, request);
    const url = new URL(request.url);
    const page = `${url.pathname.replace(/\.data$/, "")}${url.search}`;
    if (!visitor) throw redirect(`/session/new?over&next=${encodeURIComponent(page)}`);
    if (!can(visitor.actor, permission)) throw data({ code: "forbidden" }, 403);
    requireReadable(url);
    const upload = await readUpload(request, most);
    const { values, file } = upload.ok ? upload : { values: {}, file: null };
    const problem = upload.ok ? null : problems[upload.why];
    return orUnavailable(act(contextOf(context, visitor), { url, values, file, problem }));
  };
}

const problems = { tooLarge: "fileTooLarge", cutOff: "fileCutOff", busy: "uploadsBusy" } as const;
