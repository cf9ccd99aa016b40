/** `/imports/:id/delete`: throws a file away of which nothing was brought in. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Confirm } from "#app/settings/confirm";
import { importPage } from "./import-queries.server";
import { dropImport } from "./imports.server";

export const loader = reading("records.write", async (ctx, { params }) => {
  const { id, fileName } = await importPage(ctx, params.id);
  return { id, fileName };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const outcome = await dropImport(ctx, params.id ?? "");
  return outcome.ok ? redirect("/imports") : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.imports.drop.title);

export default function DropImport() {
  const words = useText().imports;
  const { id, fileName } = useLoaderData<typeof loader>();
  return (
    <Confirm
      title={words.drop.title}
      lead={words.drop.lead}
      crumbs={[
        { to: "/imports", label: words.title },
        { to: `/imports/${id}`, label: fileName || words.file },
        { label: words.drop.action },
      ]}
      verb={words.drop.verb}
      kind="danger"
      cancelTo={`/imports/${id}`}
    />
  );
}
