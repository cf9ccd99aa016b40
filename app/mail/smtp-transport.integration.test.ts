/** TLS is asked for and verified; nothing typed adds a recipient or a line. */
import type net from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, describe, expect, it } from "vitest";
import { testSmtp } from "#test/support/smtp";
import { impatient, sender } from "#test/support/work";
import { oneLine } from "./addresses.server";
import { smtpTransport } from "./smtp-transport.server";
import type { OutgoingMail } from "./transport.server";

const smtp = await testSmtp();
const secured = new SMTPServer({ secure: true, authOptional: true });
secured.on("error", () => {});
await new Promise<void>((resolve) => secured.listen(0, "127.0.0.1", resolve));
const securePort = (secured.server.address() as net.AddressInfo).port;
afterAll(async () => {
  await smtp.close();
  await new Promise<void>((resolve) => secured.close(() => resolve()));
});

const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  name: "Nguyễn Thị An",
  address: "an@city.example",
  subject: "Đánh giá thí điểm",
  html: "<p>Xin chào</p>",
  text: "Xin chào",
  calendar: null,
  messageId: "<one@entente.example>",
  at: new Date("2026-11-21T02:00:00Z"),
  ...changes,
});
const send = (url: string, changes?: Partial<OutgoingMail>) =>
  smtpTransport(url, sender, impatient).send(mail(changes));

describe("the way to a mail server", () => {
  it("beyond this machine goes no further without STARTTLS", async () => {
    smtp.taken.length = 0;
    // Reaches this machine, but is not one of its loopback names.
    const outcome = await send(`smtp://0.0.0.0:${smtp.port}`);
    expect(outcome).toMatchObject({ kind: "unavailable", reply: expect.stringMatching(/STARTTLS|TLS/i) });
    expect(smtp.taken).toHaveLength(0);
  });

  it("is not trusted with a certificate that nobody vouches for", async () => {
    const outcome = await send(`smtps://localhost:${securePort}`);
    expect(outcome).toMatchObject({
      kind: "unavailable",
      reply: expect.stringMatching(/certificate|self-signed|expired/i),
    });
  });

  it("that nobody listens on is unavailable, not unknown", async () => {
    expect(await send("smtp://127.0.0.1:1")).toMatchObject({ kind: "unavailable" });
  });
});

describe("a mail on the wire", () => {
  it("is read as it was written, and asks for no automatic answer", async () => {
    smtp.taken.length = 0;
    expect(await send(smtp.url, { calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" })).toMatchObject({
      kind: "accepted",
    });
    const read = await smtp.parse(smtp.taken[0] as never);
    expect(read).toMatchObject({ subject: "Đánh giá thí điểm", messageId: "<one@entente.example>" });
    expect(read.to).toEqual([{ name: "Nguyễn Thị An", address: "an@city.example" }]);
    expect(read.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
    expect(read.attachments[0]).toMatchObject({ mimeType: "text/calendar", disposition: "attachment" });
  });

  it.each([
    "An\r\nBcc: other@city.example",
    'An" <other@city.example>, "',
    "An, other@city.example",
    "An\u2028Bcc: other@city.example",
  ])("goes to its one recipient, whatever the name %j says", async (name) => {
    smtp.taken.length = 0;
    await send(smtp.url, { name: oneLine(name), subject: oneLine(name) });
    expect(smtp.taken[0]?.to).toEqual(["an@city.example"]);
    const read = await smtp.parse(smtp.taken[0] as never);
    expect(read.to?.map(({ address }) => address)).toEqual(["an@city.example"]);
    expect(read.bcc ?? []).toEqual([]);
  });

  it.each([
    "an@city.example, other@city.example",
    "an@city.example\r\nRCPT TO:<other@city.example>",
    "<an@city.example>",
  ])("never leaves for %j", async (address) => {
    smtp.taken.length = 0;
    expect((await send(smtp.url, { address })).kind).not.toBe("accepted");
    expect(smtp.taken).toHaveLength(0);
  });
});
