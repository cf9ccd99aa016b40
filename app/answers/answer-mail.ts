/** The mail that tells the office what somebody without an account answered. Pure. */
import { type SpokenDeadline, sentenceOf, thingOf } from "#app/deadlines/deadline-sentence";
import { deadlinePath } from "#app/deadlines/paths";
import { type MailBlock, type RenderedMail, renderMail } from "#app/mail/document";
import type { AnswerNotice } from "#app/notifications/notify.server";
import { formatDay } from "#app/platform/days";
import type { Locale } from "#app/platform/locale";
import { textIn } from "#app/platform/text";
import { answerSentence } from "./answer-text";

export type Told = AnswerNotice["data"] & { deadline: (SpokenDeadline & { id: string }) | null };

export function answerMail(locale: Locale, told: Told, at: { today: string; origin: string }): RenderedMail {
  const t = textIn(locale);
  const words = t.answers.mail;
  const { deadline, instead, note, proposedOn } = told;
  const said = answerSentence(t, told);
  const blocks: MailBlock[] = [{ type: "text", text: `${said}.` }];
  if (deadline) blocks.push({ type: "text", text: `${sentenceOf(t, deadline, at.today)}.` });
  if (proposedOn) blocks.push({ type: "text", text: words.proposed(formatDay(t, proposedOn, { weekday: true })) });
  if (instead) blocks.push({ type: "text", text: words.instead(instead) });
  if (note) blocks.push({ type: "text", text: words.note(note) });
  blocks.push({ type: "text", text: deadline ? words.changesNothing : words.stopped });
  const link = deadline
    ? { label: words.look, href: `${at.origin}${deadlinePath(deadline.id)}` }
    : { label: words.lookAll, href: `${at.origin}/deadlines` };
  blocks.push({ type: "action", ...link });
  return renderMail({
    locale,
    subject: deadline ? words.subject(said, thingOf(t, deadline)) : said,
    preheader: words.preheader,
    blocks,
    footer: [words.footer],
  });
}
