/** `/settings/health/hold`: stops all mail. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { holdMail } from "#app/mail/hold.server";
import { reading, refused, writing } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Confirm } from "#app/settings/confirm";
import { healthCrumbs } from "./crumbs";

export const loader = reading("mail.hold", async (ctx) => ({ settings: can(ctx.actor, "settings.manage") }));

export const action = writing("mail.hold", async (ctx, { values }) => {
  const outcome = await holdMail(ctx);
  return outcome.ok ? redirect("/settings/health") : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.delivery.hold.title);

export default function Hold() {
  const t = useText();
  const { settings } = useLoaderData<typeof loader>();
  const words = t.delivery.hold;
  return (
    <Confirm
      title={words.title}
      lead={words.lead}
      crumbs={healthCrumbs(t, settings)}
      verb={words.verb}
      kind="danger"
      cancelTo="/settings/health"
    />
  );
}
