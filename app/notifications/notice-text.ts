/** A notification in the reader's words. Pure. */
import { answerSentence } from "#app/answers/answer-text";
import { commentPath } from "#app/comments/paths";
import { deadlinePath } from "#app/deadlines/paths";
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay } from "#app/platform/days";
import { can, type Role } from "#app/platform/permissions";
import type { AnswerNotice, BounceNotice, MentionNotice, Notice, ReminderNotice } from "./notify.server";

/** The deadline as it stands now. */
export interface NoticedDeadline {
  id: string;
  thing: string;
  sentence: string;
  dueOn: string;
}

export interface NoticeWords {
  text: string;
  more: string[];
  said: string | null;
  to: string | null;
}

export function noticeText(
  t: Catalogue,
  notice: Pick<Notice, "kind" | "data">,
  about: NoticedDeadline | null,
  reader: { role: Role },
): NoticeWords {
  const to = about ? deadlinePath(about.id) : null;
  if (notice.kind === "answer") return answered(t, notice.data as AnswerNotice["data"], about);
  if (notice.kind === "bounce") {
    const { name, address, reply } = notice.data as BounceNotice["data"];
    const lift = can(reader, "settings.manage") ? "/settings/mail/suppressed" : null;
    return {
      text: t.notifications.bounced(name, address),
      more: about ? [`${about.sentence}.`] : [],
      said: reply ?? null,
      to: to ?? lift,
    };
  }
  if (notice.kind === "mention") {
    const { comment, on, by } = notice.data as MentionNotice["data"];
    return { text: t.comments.mentioned(by, t.comments.onA[on]), more: [], said: null, to: commentPath(comment) };
  }
  return { ...reminded(t, notice.data as ReminderNotice["data"], about), said: null, to };
}

function reminded(
  t: Catalogue,
  { dueOn, step, late, escalation }: ReminderNotice["data"],
  about: NoticedDeadline | null,
) {
  const words = t.notifications;
  const more = [
    about && about.dueOn !== dueOn ? words.wasDue(formatDay(t, dueOn, { weekday: true })) : null,
    escalation ? words.escalated(step) : null,
    late ? words.late : null,
  ].filter((text) => text !== null);
  return { text: about ? `${about.sentence}.` : words.gone, more };
}

function answered(t: Catalogue, data: AnswerNotice["data"], about: NoticedDeadline | null): NoticeWords {
  const said = answerSentence(t, data);
  return {
    text: about ? `${t.answers.mail.subject(said, about.thing)}.` : `${said}.`,
    more: data.instead ? [t.answers.mail.instead(data.instead)] : [],
    said: data.note ?? null,
    to: about ? `${deadlinePath(about.id)}#answers` : data.answer === "stop" ? "/deadlines" : null,
  };
}
