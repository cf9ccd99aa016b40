/** A mail as plain text, with everything its HTML says. Pure. */
import { textIn } from "#app/platform/text";
import type { MailBlock, MailDocument, MailItem, MailLink, Words } from "./document";
import { addressOf, escapeText, isPlaceholder, oneLine, piece, spansOf } from "./mail-words";

export function renderText({ locale, blocks, footer }: MailDocument): string {
  const parts = [textIn(locale).shell.product, ...blocks.map(block), ["-- ", ...footer.map(words)].join("\n")];
  return `${parts.join("\n\n")}\n`;
}

function block(it: MailBlock): string {
  switch (it.type) {
    case "heading": {
      const text = line(it.text);
      return `${text}\n${"=".repeat(Math.min([...text].length, 60))}`;
    }
    case "text":
      return words(it.text);
    case "items":
      return it.items.map(item).join("\n\n");
    case "code":
      return `${line(it.label)}\n\n    ${isPlaceholder(it.code) ? it.code : line(it.code)}`;
    case "action":
      return link(it);
  }
}

function item({ standing, title, href, lines, actions = [] }: MailItem): string {
  const rows = [
    standing ? [line(standing.text)] : [],
    [words(title)],
    lines.map(words),
    href ? [addressOf(href)] : [],
    actions.map(link),
  ].flat();
  return rows.map((row, index) => (index === 0 ? `* ${row}` : `  ${row}`)).join("\n");
}

const link = ({ label, href }: MailLink): string => `${line(label)}: ${addressOf(href)}`;

function words(it: Words): string {
  const pieces = spansOf(it).map(({ text, href }) =>
    href ? `${line(text)} (${addressOf(href)})` : escapeText(piece(text)),
  );
  return pieces.join("").trim();
}

const line = (text: string): string => escapeText(oneLine(text));
