/** The local mailbox shows what was sent and nothing else, and only in a demonstration. */
import { beforeAll, expect, test } from "vitest";
import { renderMail } from "#app/mail/document";
import { mailboxTransport } from "#app/mail/mailbox-transport.server";
import type { Services } from "#app/platform/context.server";
import { testServices } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { loader as html } from "./html";
import { listMailbox, readMail } from "./mailbox-queries.server";
import { loader as raw } from "./raw";

let database: TestDatabase;
let services: Services;
let id: string;

const rendered = renderMail({
  locale: "vi",
  subject: "Đánh giá dự án thí điểm TP. Thủ Đức – CSGKC đã quá hạn 325 ngày",
  preheader: "Đến hạn 31/12/2025",
  blocks: [
    { type: "text", text: "Kính gửi anh/chị Nguyễn Thị Ánh," },
    { type: "items", items: [{ title: ["Ghi nhớ ", { text: "关于合作", lang: "zh" }], lines: ["x".repeat(900)] }] },
  ],
  footer: ["."],
});
const args = (to: Services, mailId: string) =>
  ({ context: { services: to }, params: { id: mailId }, request: new Request("http://localhost/") }) as never;

beforeAll(async () => {
  database = await testDb();
  services = testServices(database.db, { demo: true, mail: "mailbox" });
  await mailboxTransport(database.db, { name: "Entente", address: "no-reply@city.example" }).send({
    ...rendered,
    name: "Ánh",
    address: "anh@city.example",
    messageId: "<one@city.example>",
    at: new Date("2026-11-21T01:00:00Z"),
    calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  } as never);
  id = (await listMailbox(services, 1)).rows[0]?.id as string;
});

test("a mail is read as it was sent: head, HTML, text and attachment", async () => {
  const mail = await readMail(services, id);
  expect(mail).toMatchObject({
    subject: rendered.subject,
    from: { name: "Entente", address: "no-reply@city.example" },
    to: [{ name: "Ánh", address: "anh@city.example" }],
    messageId: "<one@city.example>",
    attachments: [{ name: "deadlines.ics", type: "text/calendar" }],
  });
  expect(mail.html?.trim()).toBe(rendered.html.trim());
  expect(mail.text.trim()).toBe(rendered.text.trim());
});

test("its HTML is an answer of its own in which nothing runs and nothing is fetched", async () => {
  const answer = await html(args(services, id));
  expect((await answer.text()).trim()).toBe(rendered.html.trim());
  const policy = answer.headers.get("Content-Security-Policy");
  expect(policy).toMatch(/default-src 'none'; script-src 'none'.*sandbox/);
  expect(policy).not.toMatch(/script-src '(?!none)|img-src|connect|allow-same-origin/);
});

test("the whole message is plain text", async () => {
  const answer = await raw(args(services, id));
  expect(answer.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
  expect(await answer.text()).toMatch(/^From: Entente <no-reply@city.example>/m);
});

test("there is no mailbox where mail goes to a server, waits, or the register is no demonstration", async () => {
  for (const changes of [
    { demo: true, mail: "smtp" as const },
    { demo: true, mail: "none" as const },
    { demo: false, mail: "mailbox" as const },
  ]) {
    const elsewhere = testServices(database.db, changes);
    for (const load of [html, raw])
      await expect(load(args(elsewhere, id))).rejects.toMatchObject({ init: { status: 404 } });
  }
});

test("a mail that is not there is not found", async () => {
  for (const one of ["x", crypto.randomUUID()])
    await expect(raw(args(services, one))).rejects.toMatchObject({ init: { status: 404 } });
});
