/** `/agreements/:id/reminders`: when and to whom reminders of this agreement's deadlines go. */
import { useLoaderData } from "@remix-run/react";
import { FormPage } from "#app/agreements/form-page";
import { formAgreement, visibleRow } from "#app/agreements/open-event.server";
import { reading } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Notice } from "#app/ui/notice";
import { ownPolicyPath } from "./paths";
import { listReminderPolicies } from "./policy-queries.server";
import { PolicyTable } from "./policy-table";

export const links = foreignScripts;

export const loader = reading("records.read", async (ctx, { params }) => {
  const row = await visibleRow(ctx, params.id);
  return {
    agreement: formAgreement(row),
    observed: row.observed,
    mayChange: can(ctx.actor, "records.write"),
    rows: await listReminderPolicies(ctx.db, row.id),
  };
});

export const meta = titled<typeof loader>((t) => t.reminders.own.title);

export default function OwnPolicies() {
  const words = useText().reminders.own;
  const { agreement, observed, mayChange, rows } = useLoaderData<typeof loader>();
  return (
    <FormPage agreement={agreement} title={words.title} lead={words.lead}>
      {observed ? (
        <Notice>{words.observed}</Notice>
      ) : (
        <PolicyTable
          caption={words.caption}
          rows={rows}
          pathOf={mayChange ? (kind) => ownPolicyPath(agreement.id, kind) : null}
          showRule
        />
      )}
    </FormPage>
  );
}
