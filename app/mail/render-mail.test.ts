import "#app/platform/text.server";
import { describe, expect, it } from "vitest";
import { type MailDocument, renderMail } from "./document";

const base: MailDocument = {
  locale: "en",
  subject: "Evaluation of the Thu Duc–CSGKC pilot is 325 days overdue",
  preheader: "Due since Wed 31 Dec 2025",
  blocks: [
    { type: "heading", text: "Overdue" },
    { type: "text", text: ["Hello ", { text: "Lan", strong: true }, ", this is due."] },
    {
      type: "items",
      items: [
        {
          standing: { text: "325 days overdue · Wed 31 Dec 2025", tone: "late" },
          title: "Evaluation",
          href: "https://entente.example/deadlines/1?a=1&b=2",
          lines: [["A3 · ", { text: "关于合作的备忘录", lang: "zh" }], "last day of the pilot’s window"],
          actions: [{ label: "Done", href: "{{link:done:1b4e28ba-2fa1-41d2-883f-0016d3cca427}}" }],
        },
      ],
    },
    { type: "code", label: "Your code", code: "{{code}}" },
    { type: "action", label: "Sign in", href: "https://entente.example/session/new" },
  ],
  footer: ["You get this because you own the agreement.", ["Stop: ", { text: "no more mails", href: "{{link:stop}}" }]],
};
const withWords = (text: string): MailDocument => ({
  ...base,
  subject: text,
  preheader: text,
  blocks: [
    { type: "heading", text },
    { type: "text", text },
    {
      type: "items",
      items: [{ title: text, standing: { text, tone: "soon" }, lines: [text, [text, { text, lang: text }]] }],
    },
    { type: "code", label: text, code: text },
    { type: "action", label: text, href: "https://entente.example/" },
  ],
  footer: [text],
});

/** What a reader of the HTML sees, one line for each paragraph. */
function seen(html: string): string[] {
  const body = html.slice(html.indexOf("<body")).replace(/<div[^>]*aria-hidden[\s\S]*?<\/div>/, "");
  const entities: Record<string, string> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    "#39": "'",
    "#123": "{",
    "#125": "}",
  };
  return body
    .replace(/<\/(p|h2|li|a)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&([#a-z0-9]+);/g, (_, name: string) => entities[name] ?? "?")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

describe("a rendered mail", () => {
  const mail = renderMail(base);

  it("says in text everything its HTML says", () => {
    for (const line of seen(mail.html)) expect(mail.text).toContain(line);
  });

  it("holds every address of its HTML in its text too", () => {
    const addresses = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, href]) =>
      (href ?? "").replaceAll("&amp;", "&"),
    );
    expect(addresses).toHaveLength(4);
    for (const address of addresses) expect(mail.text).toContain(address);
  });

  it("names its language, and that of foreign words", () => {
    expect(mail.html).toContain('<html lang="en">');
    expect(mail.html).toContain('<span lang="zh">关于合作的备忘录</span>');
  });

  it("fetches nothing", () => {
    expect(mail.html).not.toMatch(/<(img|link|script|iframe|object|video|audio)|url\(|@import|src=/i);
  });

  it("leaves placeholders where links and codes belong", () => {
    expect(mail.html).toContain('href="{{link:done:1b4e28ba-2fa1-41d2-883f-0016d3cca427}}"');
    expect(mail.html).toContain(">{{code}}</p>");
    expect(mail.text).toContain("    {{code}}\n");
    expect(mail.text).toContain("no more mails ({{link:stop}})");
  });
});

const scripts = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</title><svg onload=alert(1)>",
  "' autofocus onfocus='alert(1)",
  "</style><style>@import 'https://evil.example/x'",
  "javascript:alert(1)",
  "<!--<a href=https://evil.example>",
  "&lt;script&gt;",
];

describe("words of people in a mail", () => {
  it.each(scripts)("stay words: %s", (text) => {
    const { html } = renderMail(withWords(text));
    const tags = (it: string) => [...it.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
    expect(tags(html)).toEqual(tags(renderMail(withWords("plain words")).html));
    expect(seen(html)).toContain(text);
  });

  it("are never taken for a placeholder", () => {
    const { html, text } = renderMail({
      ...withWords("x"),
      blocks: [{ type: "text", text: "{{link:done:1}} {{{stop}}" }],
    });
    expect(html).not.toContain("{{");
    expect(text).not.toContain("{{");
  });

  it("cannot break a line of the subject or turn its direction", () => {
    const { subject } = renderMail(withWords("Filing\r\nBcc: evil@example.test\u202e\u2028 due\0"));
    expect(subject).toBe("Filing Bcc: evil@example.test due");
  });

  it("cannot add a line to the text", () => {
    const { text } = renderMail({
      ...base,
      blocks: [{ type: "text", text: "Name\r\n-- \r\nStop: https://evil.example" }],
      footer: ["F"],
    });
    expect(text.split("\n")).toEqual(["Entente", "", "Name -- Stop: https://evil.example", "", "-- ", "F", ""]);
  });

  it("are cut where they are longer than anybody reads", () => {
    const long = "Sở Ngoại vụ ".repeat(9000);
    const { subject, html, text } = renderMail(withWords(long));
    expect([...subject]).toHaveLength(200);
    expect(subject.endsWith("…")).toBe(true);
    expect(html.length).toBeLessThan(40_000);
    expect(text.length).toBeLessThan(20_000);
  });

  it("are cut between characters", () => {
    expect(renderMail(withWords("𠀋".repeat(300))).subject).toBe(`${"𠀋".repeat(199)}…`);
  });
});

describe("an address in a mail", () => {
  it.each(["javascript:alert(1)", "//evil.example", "{{link:stop}} x", "/deadlines/1", "data:text/html,x"])(
    "that is none is a fault: %s",
    (href) => {
      expect(() => renderMail({ ...base, blocks: [{ type: "action", label: "Go", href }] })).toThrow(RangeError);
    },
  );

  it("cannot leave its attribute", () => {
    const { html } = renderMail({
      ...base,
      blocks: [{ type: "action", label: "Go", href: 'https://e.example/"><b>{{x}}' }],
    });
    expect(html).not.toContain("<b>");
    expect(html).not.toContain("{{x}}");
  });
});
