/** `/settings/health/release`: lets mail go again. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { holdOf, releaseMail } from "#app/mail/hold.server";
import { reading, refused, writing } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Confirm } from "#app/settings/confirm";
import { healthCrumbs } from "./crumbs";

export const loader = reading("mail.hold", async (ctx) => ({
  copied: (await holdOf(ctx.db))?.why === "restoredCopy",
  settings: can(ctx.actor, "settings.manage"),
}));

export const action = writing("mail.hold", async (ctx, { values }) => {
  const outcome = await releaseMail(ctx);
  return outcome.ok ? redirect("/settings/health") : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.delivery.release.title);

export default function Release() {
  const t = useText();
  const { copied, settings } = useLoaderData<typeof loader>();
  const words = t.delivery.release;
  return (
    <Confirm
      title={words.title}
      lead={copied ? words.restoredCopy : words.lead}
      crumbs={healthCrumbs(t, settings)}
      verb={words.verb}
      kind={copied ? "danger" : "main"}
      cancelTo="/settings/health"
    />
  );
}
