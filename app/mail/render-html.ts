/** A mail as HTML: one column up to 600 px, styles in the tags, no script, no image, nothing to fetch. Pure. */
import { textIn } from "#app/platform/text";
import type { MailBlock, MailDocument, MailItem, MailLink, Words } from "./document";
import { darkStyles, standing as standingStyle, styles } from "./mail-styles";
import { addressOf, escapeHtml, isPlaceholder, oneLine, piece, spansOf, subjectLine } from "./mail-words";

export function renderHtml({ locale, subject, preheader, blocks, footer }: MailDocument): string {
  const product = textIn(locale).shell.product;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subjectLine(subject))}</title>
<style>:root{color-scheme:light dark;supported-color-schemes:light dark}
${darkStyles}</style>
</head>
<body class="m-body" style="${styles.body}">
<div style="${styles.hidden}" aria-hidden="true">${line(preheader)}</div>
<table role="presentation" class="m-outer" style="${styles.outer}"><tr><td style="${styles.edge}">
<table role="presentation" class="m-sheet" style="${styles.sheet}"><tr><td style="${styles.inside}">
${paragraph("m-accent", styles.brand, escapeHtml(product))}
${blocks.map(block).join("\n")}
<div class="m-line m-soft" style="${styles.footer}">
${footer.map((it) => paragraph("m-soft", styles.footerLine, words(it))).join("\n")}
</div>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function block(it: MailBlock): string {
  switch (it.type) {
    case "heading":
      return `<h2 class="m-ink" style="${styles.heading}">${line(it.text)}</h2>`;
    case "text":
      return paragraph("m-ink", styles.text, words(it.text));
    case "items":
      return `<ul style="${styles.list}">\n${it.items.map(item).join("\n")}\n</ul>`;
    case "code":
      return `${paragraph("m-soft", styles.codeLabel, line(it.label))}
${paragraph("m-code", styles.code, isPlaceholder(it.code) ? it.code : line(it.code))}`;
    case "action":
      return `<p style="margin:0">${anchor(it, "m-button", styles.button)}</p>`;
  }
}

function item({ standing, title, href, lines, actions = [] }: MailItem): string {
  const shown = words(title);
  const rows = [
    standing ? paragraph(`m-${standing.tone}`, standingStyle(standing.tone), line(standing.text)) : "",
    paragraph(
      "m-ink",
      styles.title,
      href ? `<a class="m-accent" style="${styles.link}" href="${attribute(href)}"${outside}>${shown}</a>` : shown,
    ),
    ...lines.map((it) => paragraph("m-soft", styles.line, words(it))),
    actions.length === 0
      ? ""
      : `<p style="${styles.answers}">${actions.map((it) => anchor(it, "m-accent", styles.answer)).join("\n")}</p>`,
  ];
  return `<li class="m-line" style="${styles.item}">${rows.filter(Boolean).join("\n")}</li>`;
}

const paragraph = (name: string, style: string, inner: string): string =>
  `<p class="${name}" style="${style}">${inner}</p>`;

const anchor = ({ label, href }: MailLink, name: string, style: string): string =>
  `<a class="${name}" style="${style}" href="${attribute(href)}"${outside}>${line(label)}</a>`;

const languageTag = /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}$/;

function words(it: Words): string {
  return spansOf(it)
    .map(({ text, lang, strong, href }) => {
      const plain = escapeHtml(piece(text));
      const said = lang && languageTag.test(lang) ? `<span lang="${lang}">${plain}</span>` : plain;
      const weighed = strong ? `<strong>${said}</strong>` : said;
      return href
        ? `<a class="m-accent" style="${styles.link}" href="${attribute(href)}"${outside}>${weighed}</a>`
        : weighed;
    })
    .join("");
}

/** Links leave the mail's own window: some programs show mails in a frame. */
const outside = ' target="_blank" rel="noopener"';

/** A placeholder stays as it is; braces cannot be in an address. */
const attribute = (href: string): string => addressOf(href).replaceAll("&", "&amp;");

const line = (text: string): string => escapeHtml(oneLine(text));
