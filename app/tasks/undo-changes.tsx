/** `POST /tasks/changes/:id/undo`: takes back what was changed of several tasks; names those that stay as they are. */
import { data, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { safePath } from "#app/platform/safe-path";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { Page } from "#app/ui/page";
import { withParams } from "#app/ui/search-params";
import { Left } from "./bulk-said";
import { ownBulkChange, undoBulk } from "./undo-bulk.server";

/** Before it was taken back there is nothing to read here: the list says what was changed, and offers to undo it. */
export const loader = reading("records.write", async (ctx, { params }) => {
  const change = (await ownBulkChange(ctx, params.id ?? null)) ?? notFound();
  if (!change.undone) throw redirect(`/tasks?changed=${change.id}`);
  return null;
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const outcome = await undoBulk(ctx, params.id);
  if (!outcome.ok) return refused(outcome.refusal, values);
  const { left, back } = outcome.value;
  const next = backTo(values.next, params.id ?? "");
  if (left.length > 0) return data({ left, back, next });
  return redirect(next);
});

/** The list one came from, told what was taken back. */
function backTo(next: unknown, id: string): string {
  const path = safePath(next);
  const [page = "", search = ""] = path.split("?", 2);
  return page === "/tasks" ? `/tasks${withParams(search, { changed: id, choose: null })}` : `/tasks?changed=${id}`;
}

export const meta = titled((t) => t.taskPages.bulk.undoTitle);

export default function UndoChanges() {
  const t = useText();
  const words = t.taskPages.bulk;
  const answer = useActionData<typeof action>();
  const some = answer && "left" in answer ? answer : null;
  return (
    <Page
      title={some ? words.undoneTitle : words.undoTitle}
      crumbs={[{ to: "/tasks", label: t.tasks.title }, { label: words.undo }]}
      lead={some ? words.undoneLead(some.back) : null}
    >
      <div className="stack">
        {some ? (
          <Card>
            <Left tasks={some.left.map(({ why, ...task }) => ({ task, why }))} />
          </Card>
        ) : null}
        <div>
          <ButtonLink to={some?.next ?? "/tasks"} kind="main">
            {words.back}
          </ButtonLink>
        </div>
      </div>
    </Page>
  );
}
