/** `/imports/:id`: how far an import is, what would become of its rows or became of them, and what can be done next. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { choiceAsked } from "#app/platform/asked";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { useUnderWay } from "#app/reports/under-way";
import { ButtonLink } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { ExpiredImport } from "./expired-import";
import { FailedImport } from "./failed-import";
import { importPage } from "./import-queries.server";
import { runImport } from "./imports.server";
import { ImportProgress } from "./progress";
import { RowsCard } from "./rows-card";
import { NotRun, RunForm } from "./run-form";
import { shownRows } from "./shown-rows.server";
import { whichRows } from "./which-rows";
import { isWorkedAt } from "./worked-at";

export const loader = reading("records.write", async (ctx, { params, url }) => {
  const asked = choiceAsked(url, "which", whichRows);
  const page = pageOf(url);
  const found = await importPage(ctx, params.id);
  if (found.status === "mapping") throw redirect(`/imports/${found.id}/columns`);
  const settled = found.status === "checked" || found.status === "done" || found.status === "undone";
  // Problems first: they are what somebody has to do something about.
  const which = asked || (found.counts.problems > 0 && found.status !== "undone" ? "problems" : "all");
  const { columns: _, mapping, ...row } = found;
  return {
    row,
    which,
    again: mapping?.file !== undefined,
    list: settled ? await shownRows(ctx, found, which, page) : null,
  };
});

const sent = z.object({ version: z.coerce.number<string>("reopenForm").int().positive() });

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(sent, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await runImport(ctx, params.id ?? "", parsed.input.version);
  return outcome.ok ? redirect(`/imports/${params.id}`) : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t, data) => data?.row.fileName || t.imports.title);

export default function Import() {
  const words = useText().imports;
  const { row, which, list, again } = useLoaderData<typeof loader>();
  useUnderWay(isWorkedAt(row));
  const here = `/imports/${row.id}`;
  const dropped = ["checked", "failed", "expired"].includes(row.status);
  return (
    <Page
      title={row.fileName || words.file}
      lead={`${words.subjects[row.subject]} · ${words.statuses[row.status]}`}
      crumbs={[{ to: "/imports", label: words.title }, { label: row.fileName || words.file }]}
      actions={
        <>
          {row.status === "checked" ? <ButtonLink to={`${here}/columns`}>{words.changeColumns}</ButtonLink> : null}
          {dropped ? <ButtonLink to={`${here}/delete`}>{words.drop.action}</ButtonLink> : null}
          {row.status === "done" && row.counts.created + row.counts.updated > 0 ? (
            <ButtonLink to={`${here}/undo`}>{words.undo.action}</ButtonLink>
          ) : null}
        </>
      }
    >
      {/* Stays in the page while its content changes, so that screen readers are told. */}
      <div className="stack" aria-live="polite">
        {isWorkedAt(row) ? <ImportProgress row={row} /> : null}
        {row.status === "failed" ? <FailedImport row={row} again={again} /> : null}
        {row.status === "expired" ? <ExpiredImport row={row} /> : null}
        <NotRun />
        {row.status === "checked" ? <RunForm row={row} /> : null}
        {list ? <RowsCard row={row} which={which} list={list} /> : null}
      </div>
    </Page>
  );
}
