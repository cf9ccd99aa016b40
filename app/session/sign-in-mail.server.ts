/** The mail with the code and the link. It says nothing of whose account it is: it is made for unknown addresses too. */
import { type RenderedMail, renderMail } from "#app/mail/document";
import type { Locale } from "#app/platform/locale";
import { textIn } from "#app/platform/text";
import "#app/platform/text.server";

export function signInMail(locale: Locale): RenderedMail {
  const words = textIn(locale).session.mail;
  return renderMail({
    locale,
    subject: words.subject,
    preheader: words.preheader,
    blocks: [
      { type: "text", text: words.intro },
      { type: "code", label: words.code, code: "{{code}}" },
      { type: "text", text: words.orLink },
      { type: "action", label: words.link, href: "{{link:signIn}}" },
      { type: "text", text: words.limits },
    ],
    footer: [words.notYou],
  });
}
