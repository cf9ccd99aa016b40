/** `/agreements/:id/reminders`: when and to whom reminders of this agreement's deadlines go, and what became of those planned. */
import { useLoaderData } from "@remix-run/react";
import { FormPage } from "#app/agreements/form-page";
import { formAgreement, visibleRow } from "#app/agreements/open-event.server";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { can } from "#app/platform/permissions";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Notice } from "#app/ui/notice";
import { ReminderLedger } from "./ledger";
import { reminderLedger } from "./ledger-queries.server";
import { ledgerSize } from "./ledger-size";
import { ownPolicyPath } from "./paths";
import { listReminderPolicies } from "./policy-queries.server";
import { PolicyTable } from "./policy-table";

export const links = foreignScripts;

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const row = await visibleRow(ctx, params.id);
  return {
    agreement: formAgreement(row),
    observed: row.observed,
    mayChange: can(ctx.actor, "records.write"),
    rows: await listReminderPolicies(ctx.db, row.id),
    ledger: orLastPage(url, await reminderLedger(ctx, { agreementId: row.id }, pageOf(url)), { size: ledgerSize }),
  };
});

export const meta = titled<typeof loader>((t) => t.reminders.own.title);

export default function OwnPolicies() {
  const t = useText();
  const words = t.reminders.own;
  const { agreement, observed, mayChange, rows, ledger } = useLoaderData<typeof loader>();
  return (
    <FormPage agreement={agreement} title={words.title} lead={words.lead}>
      {observed ? (
        <Notice>{words.observed}</Notice>
      ) : (
        <div className="stack">
          <Card>
            <PolicyTable
              caption={words.caption}
              rows={rows}
              pathOf={mayChange ? (kind) => ownPolicyPath(agreement.id, kind) : null}
              showRule
            />
          </Card>
          <Card title={t.mailLog.ledger.caption}>
            <ReminderLedger ledger={ledger} withDeadline />
          </Card>
        </div>
      )}
    </FormPage>
  );
}
