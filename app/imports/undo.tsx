/** `/imports/:id/undo`: says what taking an import back does, and does it. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Confirm } from "#app/settings/confirm";
import { importPage } from "./import-queries.server";
import { undoImport } from "./imports.server";
import { toUndo } from "./row-queries.server";

export const loader = reading("records.write", async (ctx, { params }) => {
  const { id, fileName, status } = await importPage(ctx, params.id);
  if (status !== "done") throw redirect(`/imports/${id}`);
  return { id, fileName, ...(await toUndo(ctx, id)) };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id, version } = await importPage(ctx, params.id);
  const outcome = await undoImport(ctx, id, version);
  return outcome.ok ? redirect(`/imports/${id}`) : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.imports.undo.title);

export default function UndoImport() {
  const words = useText().imports;
  const { id, fileName, created, updated } = useLoaderData<typeof loader>();
  const said = [created > 0 && words.undo.made(created), updated > 0 && words.undo.changed(updated)].filter(Boolean);
  return (
    <Confirm
      title={words.undo.title}
      lead={
        <>
          <p>{said.join("; ")}.</p>
          <p>{words.undo.keeps}</p>
        </>
      }
      crumbs={[
        { to: "/imports", label: words.title },
        { to: `/imports/${id}`, label: fileName || words.file },
        { label: words.undo.action },
      ]}
      verb={words.undo.verb}
      kind="danger"
      cancelTo={`/imports/${id}`}
    />
  );
}
