/**
 * What a mail says, before it is HTML or text: blocks of plain words. Whoever has something to send fills a `MailDocument`
 * and gets subject, HTML and text from `renderMail`, which say the same. Words come in the recipient's language; nothing
 * here reads data or knows an address.
 *
 * Links and codes that must not be kept are placeholders, `{{name}}` or `{{name:more}}`, filled at the moment of sending
 * (`placeholders.ts`). They stand only where a link or a code belongs: the same letters in anybody's words stay words.
 */
import type { Locale } from "#app/platform/locale";
import { subjectLine } from "./mail-words";
import { renderHtml } from "./render-html";
import { renderText } from "./render-text";

/** A piece of a sentence. `lang` where it is not in the mail's language; `href` an address or a placeholder. */
export type Span = string | { text: string; lang?: string | undefined; strong?: boolean; href?: string };
/** A sentence or a few. */
export type Words = string | readonly Span[];

/** An address (`https://…`) or a placeholder, behind words. */
export interface MailLink {
  label: string;
  href: string;
}

/** One thing of a list: what, on what, when, how. */
export interface MailItem {
  /** What it is; the link to its page, where the recipient can open one. */
  title: Words;
  href?: string;
  /** How it stands, first and strong: "325 days overdue". Colour goes with it, never alone. */
  standing?: { text: string; tone: "late" | "soon" | "plain" };
  /** Further lines, each a sentence. */
  lines: readonly Words[];
  /** What the recipient can answer. */
  actions?: readonly MailLink[];
}

export type MailBlock =
  | { type: "heading"; text: string }
  | { type: "text"; text: Words }
  | { type: "items"; items: readonly MailItem[] }
  /** A code to be typed, as it is or as a placeholder. */
  | { type: "code"; label: string; code: string }
  /** One thing to do, as a button. */
  | ({ type: "action" } & MailLink);

export interface MailDocument {
  locale: Locale;
  /** Says the thing and the day. Line breaks are taken out; at most 200 characters are kept. */
  subject: string;
  /** What lists of mails show beside the subject; only HTML has it. */
  preheader: string;
  blocks: readonly MailBlock[];
  /** Why this came, and how to have no more of it. */
  footer: readonly Words[];
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/**
 * The mail as it is frozen: HTML for light and dark from 320 px up, without anything to be fetched, and text of equal
 * worth. Throws on a link that is neither `http(s)` nor a placeholder: that is a fault, not something typed.
 */
export function renderMail(document: MailDocument): RenderedMail {
  return { subject: subjectLine(document.subject), html: renderHtml(document), text: renderText(document) };
}
