/** `/reports/:id/delete`: throws a report and its files away. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Confirm } from "#app/settings/confirm";
import { reportPage } from "./report-queries.server";
import { deleteReport } from "./reports.server";

export const loader = reading("records.read", async (ctx, { params }) => {
  const { id, kind } = await reportPage(ctx, params.id);
  return { id, kind };
});

export const action = writing("records.read", async (ctx, { params, values }) => {
  const outcome = await deleteReport(ctx, params.id ?? "");
  return outcome.ok ? redirect("/reports") : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.reports.remove.title);

export default function DeleteReport() {
  const words = useText().reports;
  const { id, kind } = useLoaderData<typeof loader>();
  const { title, lead, verb } = words.remove;
  const here = `/reports/${id}`;
  return (
    <Confirm
      title={title}
      lead={lead}
      crumbs={[
        { to: "/reports", label: words.title },
        { to: here, label: words.kinds[kind].title },
        { label: words.remove.action },
      ]}
      verb={verb}
      kind="danger"
      cancelTo={here}
    />
  );
}
