/** The mail that invites somebody: who gave them an account, and a link that is made when it goes out. */
import { renderMail } from "#app/mail/document";
import { queueMail } from "#app/mail/queue-mail.server";
import type { Ctx } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";
import { textIn } from "#app/platform/text";
import type { Tx } from "#db/client.server";

interface Invited {
  id: string;
  name: string;
  email: string;
  locale: Locale;
}

/** Queues it, in the transaction of the invitation. The worker suppresses it where the account is disabled by then. */
export async function queueInvitation(tx: Tx, ctx: Ctx, invited: Invited, origin: string): Promise<void> {
  const { id, name, email, locale } = invited;
  const words = textIn(locale).settings.invitation;
  await queueMail(tx, {
    key: `invitation:${id}`,
    kind: "invitation",
    recipient: `user:${id}`,
    userId: id,
    name,
    address: email,
    locale,
    ...renderMail({
      locale,
      subject: words.subject(ctx.actor.name),
      preheader: words.preheader,
      blocks: [
        { type: "text", text: words.intro(name, ctx.actor.name) },
        { type: "text", text: words.what },
        { type: "action", label: words.link, href: "{{link:invitation}}" },
        { type: "text", text: words.later },
      ],
      footer: [words.why],
    }),
    data: { invitedBy: ctx.actor.id },
    origin,
    now: ctx.now,
  });
}
