/**
 * The mail to somebody who was named in a comment. It says by whom and on what, never what was said: that is read where it stands, by the
 * rights of that moment. Whether it still may go is asked again when it is sent.
 */
import { and, eq } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { withinRights } from "#app/documents/visible.server";
import { renderMail } from "#app/mail/document";
import { queueMail } from "#app/mail/queue-mail.server";
import type { MailReason } from "#app/mail/reasons";
import type { Ctx } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";
import { textIn } from "#app/platform/text";
import type { Tx } from "#db/client.server";
import { agreements, comments, type users } from "#db/schema";
import { commentPath } from "./paths";

export interface Named {
  id: string;
  name: string;
  email: string;
  locale: Locale;
}

type Comment = typeof comments.$inferSelect;

/** Queues one for each, in the transaction of the comment. The same person is written to once for one comment, however often it is edited. */
export async function mailNamed(tx: Tx, ctx: Ctx, comment: Comment, people: Named[], origin: string): Promise<void> {
  const about = new Map<Locale, Awaited<ReturnType<typeof agreementOf>>>();
  for (const locale of new Set(people.map((one) => one.locale)))
    about.set(locale, await agreementOf(tx, comment, locale));
  for (const { id, name, email, locale } of people)
    await queueMail(tx, {
      key: `mention:${comment.id}:${id}`,
      kind: "mention",
      recipient: `user:${id}`,
      userId: id,
      name,
      address: email,
      locale,
      ...mentionMail(locale, ctx.actor.name, comment, about.get(locale) ?? null, origin),
      data: { comment: comment.id, ...(comment.agreementId ? { agreementId: comment.agreementId } : {}) },
      origin,
      now: ctx.now,
    });
}

async function agreementOf(tx: Tx, { agreementId }: Comment, locale: Locale) {
  if (!agreementId) return null;
  const [row] = await tx
    .select({ reference: agreements.reference, ...titleIn(locale) })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  return row ?? null;
}

function mentionMail(
  locale: Locale,
  by: string,
  { id, subjectType }: Comment,
  about: Awaited<ReturnType<typeof agreementOf>>,
  origin: string,
) {
  const { comments: words } = textIn(locale);
  return renderMail({
    locale,
    subject: words.mail.subject(by),
    preheader: words.mail.preheader,
    blocks: [
      { type: "text", text: words.mentioned(by, words.onA[subjectType]) },
      ...(about
        ? [{ type: "text" as const, text: [`${about.reference}: `, { text: about.title, lang: about.titleLanguage }] }]
        : []),
      { type: "action", label: words.mail.read, href: `${origin}${commentPath(id)}` },
    ],
    footer: [[words.mail.footer, " ", { text: words.mail.settings, href: `${origin}/preferences` }]],
  });
}

/** Why the mail does not go out any more; null where it may. */
export async function whyNoMention(
  tx: Tx,
  user: Pick<typeof users.$inferSelect, "id" | "role" | "mentionMail">,
  commentId: string,
): Promise<MailReason | null> {
  if (!user.mentionMail) return "stopped";
  const [comment] = await tx
    .select({ removedAt: comments.removedAt })
    .from(comments)
    .where(and(eq(comments.id, commentId), withinRights({ actor: user, db: tx }, comments)));
  if (!comment) return "notVisible";
  return comment.removedAt ? "stale" : null;
}
