/** `POST /notifications/read`: one (`id`) or all are read. `next`: the page to come back to. */
import { redirect } from "@remix-run/node";
import { writing } from "#app/platform/page.server";
import { safePath } from "#app/platform/safe-path";
import { markRead } from "./mark-read.server";

export const loader = () => redirect("/notifications", 303);

export const action = writing("records.read", async (ctx, { values }) => {
  await markRead(ctx, values.id === undefined ? undefined : String(values.id));
  return redirect(values.next === undefined ? "/notifications" : safePath(values.next));
});
