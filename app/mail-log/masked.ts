/** A frozen mail as the log shows it: in the place of links and codes that are made when it goes out stand words. */
import { textIn } from "#app/platform/text";

const placeholder = /\{\{([a-zA-Z]+)(?::[a-zA-Z0-9-]+)*\}\}/g;

export function masked(mail: { html: string; text: string }, locale: "en" | "vi"): { html: string; text: string } {
  const words = textIn(locale).mailLog.show;
  const shown = (_whole: string, name: string) => (name === "code" ? words.code : words.link);
  return {
    html: mail.html.replace(/ href="\{\{[^"{}]*\}\}"/g, "").replace(placeholder, shown),
    text: mail.text.replace(placeholder, shown),
  };
}
