/** `/agreements/:id/reminders/:kind/general`: the general rule counts for this agreement again. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formAgreement, visibleRow } from "#app/agreements/open-event.server";
import { agreementPath } from "#app/agreements/paths";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Confirm } from "#app/settings/confirm";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { dropOwnPolicy } from "./own-policies.server";
import { ownPoliciesPath, ownPolicyPath } from "./paths";
import { kindOf } from "./policies.server";

export const links = foreignScripts;

export const loader = reading("records.write", async (ctx, { params }) => ({
  agreement: formAgreement(await visibleRow(ctx, params.id)),
  kind: kindOf(params.kind),
}));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await visibleRow(ctx, params.id);
  const outcome = await dropOwnPolicy(ctx, id, kindOf(params.kind));
  return outcome.ok ? redirect(ownPoliciesPath(id)) : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t, data) =>
  data ? t.reminders.own.dropTitle(t.deadlines.kinds[data.kind]) : t.reminders.own.title,
);

export default function DropOwnPolicy() {
  const t = useText();
  const { agreement, kind } = useLoaderData<typeof loader>();
  const words = t.reminders.own;
  const above = ownPoliciesPath(agreement.id);
  return (
    <Confirm
      title={words.dropTitle(t.deadlines.kinds[kind])}
      lead={words.dropLead}
      crumbs={[
        { to: agreementPath(agreement.id), label: `${agreement.reference} ${agreement.title}` },
        { to: above, label: words.title },
      ]}
      verb={words.drop}
      cancelTo={ownPolicyPath(agreement.id, kind)}
    />
  );
}
