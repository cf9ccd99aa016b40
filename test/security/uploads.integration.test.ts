/** Files that are sent in, and handed out again: cases of hostile names, contents, lengths and senders. Rights are asked for each. */
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { document } from "#test/factories/documents";
import { makeAgreement } from "#test/support/agreements";
import { testContext, testFiles } from "#test/support/context";
import { docxOf, multipart, pdfOf, png } from "#test/support/files";
import { mark, writtenSince } from "./tables";
import { startWeb } from "./web";

const web = await startWeb();
afterAll(web.close);
const officer = await testContext({ db: web.db });
const stranger = await testContext({ db: web.db });
const viewer = await testContext({ db: web.db, role: "viewer" });
const [as, asStranger, asViewer] = await Promise.all(
  [officer, stranger, viewer].map(({ actor }) => web.signIn(actor.id)),
);
let open: string;
let secret: string;
beforeAll(async () => {
  open = (await makeAgreement(officer)).id;
  secret = (await makeAgreement(officer, { confidential: true })).id;
});

const aside = path.join(testFiles.store.place, ".aside");
const lyingAside = () => (fs.existsSync(aside) ? fs.readdirSync(aside) : []);
// The folder is that of all tests in this process; what others left there is not of these requests.
const before = new Set(lyingAside());
afterEach(() => expect(lyingAside().filter((name) => !before.has(name))).toEqual([]));

const at = (record: string, address = "/documents/upload") => `${address}?on=agreement&record=${record}`;

/** Posts bytes as they are. */
function post(
  address: string,
  type: string,
  body: Buffer,
  cookie = as,
  head: string[] = [],
): Promise<{ status: number; body: string }> {
  const lines = [
    `POST ${address} HTTP/1.1`,
    "Host: x",
    `Origin: ${web.origin}`,
    `Cookie: ${cookie}`,
    `Content-Type: ${type}`,
  ];
  const length = head.length > 0 ? head : [`Content-Length: ${body.length}`];
  return new Promise((resolve) => {
    const socket = net.connect(web.port, "127.0.0.1");
    let answer = "";
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("error", () => {});
    socket.on("close", () =>
      resolve({ status: Number(answer.split(" ")[1]), body: answer.split("\r\n\r\n").slice(1).join("") }),
    );
    socket.write([...lines, ...length, "Connection: close", "", ""].join("\r\n"));
    socket.write(body);
  });
}

const send = (record: string, name: string, content: Buffer, cookie = as, address?: string) => {
  const { body, type } = multipart({ kind: "draft", requestKey: randomUUID() }, [{ name, content }]);
  return post(at(record, address), type, body, cookie);
};

async function refused(work: () => Promise<{ status: number }>): Promise<number> {
  const before = await mark(web.ownerSql);
  const { status } = await work();
  expect(await writtenSince(web.ownerSql, before)).toEqual([]);
  return status;
}

describe("who may send", () => {
  it("is asked before anything is taken in", async () => {
    const pdf = pdfOf("x");
    expect(await refused(() => send(open, "a.pdf", pdf, "session=no"))).toBe(401);
    expect(await refused(() => send(open, "a.pdf", pdf, asViewer))).toBe(403);
    expect(await refused(() => send(secret, "a.pdf", pdf, asStranger))).toBe(404);
    expect(await refused(() => send(randomUUID(), "a.pdf", pdf))).toBe(404);
    expect(await refused(() => send(secret, "a.pdf", pdf, asStranger, "/documents/new"))).toBe(404);
    expect((await send(secret, "a.pdf", pdf)).status).toBe(200);
  });

  it("a version or a pair of a document of another record is refused, and a secret one is not told of", async () => {
    const other = await document(officer, { type: "agreement", id: secret });
    for (const named of ["of", "pairedWithId"]) {
      const fields = { kind: "draft", requestKey: randomUUID(), [named]: other };
      const { body, type } = multipart(fields, [{ name: "a.pdf", content: pdfOf("x") }]);
      expect(await refused(() => post(at(open), type, body, asStranger))).toBe(422);
    }
    const form = (of: string) => web.ask(`/documents/new?on=agreement&record=${open}&of=${of}`, { as: asStranger });
    expect([(await form(other)).status, (await form(randomUUID())).status]).toEqual([404, 404]);
    expect((await web.ask(`/documents/new?on=agreement&record=${open}&of=${other}`, { as })).status).toBe(404);
  });
});

describe("what is refused", () => {
  it.each([
    ["picture.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["page.html", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["page.txt", Buffer.from("Hello <script>alert(1)</script>")],
    ["text.pdf", Buffer.concat([pdfOf("x"), docxOf(["x"])])],
    ["picture.pHaR", png],
    ["letter.docm", docxOf(["x"], { "word/vbaProject.bin": "x" })],
    ["program.exe", Buffer.from("4d5a9000", "hex")],
    ["letter.pdf", docxOf(["x"])],
  ])("%s, in a sentence that names it", async (name, content) => {
    const before = await mark(web.ownerSql);
    const answer = await send(open, name, content);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(name);
    expect(await writtenSince(web.ownerSql, before)).toEqual([]);
  });

  it("a file over the limit, a form without end, and one that breaks off", async () => {
    const { bytes } = testFiles.limits;
    expect(await refused(() => send(open, "a.txt", Buffer.alloc(bytes + 1, "x")))).toBe(422);
    const piece = Buffer.alloc(64 * 1024, "x");
    const chunk = Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n")]);
    const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';
    const first = Buffer.from(`${head.length.toString(16)}\r\n${head}\r\n`);
    const endless = Buffer.concat([first, ...Array<Buffer>(60).fill(chunk), Buffer.from("0\r\n\r\n")]);
    const chunked = ["Transfer-Encoding: chunked"];
    expect(await refused(() => post(at(open), "multipart/form-data; boundary=b", endless, as, chunked))).toBe(422);
    const { body, type } = multipart({ kind: "draft" }, [{ name: "a.txt", content: Buffer.alloc(1000, "x") }]);
    expect(await refused(() => post(at(open), type, body.subarray(0, 700)))).toBe(422);
    expect((await web.ask("/documents", { as })).status).toBe(200);
  });
});

describe("names", () => {
  it.each([
    ["../../etc/passwd.txt", "passwd.txt"],
    ["a\u202Etxt.txt", "atxt.txt"],
    [`${"x".repeat(300)}.txt`, `${"x".repeat(120)}.txt`],
    ["Thoả thuận hợp tác 黄埔.txt", "Thoả thuận hợp tác 黄埔.txt"],
    ["a;b%00.txt", "a b 00.txt"],
  ])("%s is kept where it is fit, and leads nowhere", async (name, kept) => {
    const answer = await send(open, name, Buffer.from("text"));
    expect(answer.status).toBe(200);
    const { id } = JSON.parse(answer.body.slice(answer.body.indexOf("{"), answer.body.lastIndexOf("}") + 1)) as {
      id: string;
    };
    const { headers, body } = await web.ask(`/documents/${id}/file`, { as });
    const disposition = headers["content-disposition"] ?? "";
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x21\x23-\x7e]+"; filename\*=UTF-8''[\w%.~-]+$/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? "")).toBe(kept);
    expect(body).toBe("text");
  });
});

describe("what is handed out", () => {
  it("is saved and never shown, kept only with the owner's leave, and asked for again by its hash", async () => {
    const id = await document(officer, { type: "agreement", id: open }, { name: "a.pdf", content: pdfOf("x") });
    const { status, headers } = await web.ask(`/documents/${id}/file`, { as });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-cache",
    });
    expect(headers["content-disposition"]).toMatch(/^attachment;/);
    const again = { as, headers: { "if-none-match": String(headers.etag) } };
    expect((await web.ask(`/documents/${id}/file`, again)).status).toBe(304);
    // A picture is shown as one; anything else is not.
    expect((await web.ask(`/documents/${id}/picture`, { as })).status).toBe(404);
    const picture = await document(officer, { type: "agreement", id: open });
    const shown = await web.ask(`/documents/${picture}/picture`, { as });
    expect(shown.headers).toMatchObject({
      "content-type": "image/png",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    });
  });

  it("is there for nobody who may not see its agreement, also by the hash of its content", async () => {
    const id = await document(officer, { type: "agreement", id: secret });
    const etag = String((await web.ask(`/documents/${id}/file`, { as })).headers.etag);
    for (const part of ["", "/file", "/picture", "/edit"])
      expect(
        (await web.ask(`/documents/${id}${part}`, { as: asStranger, headers: { "if-none-match": etag } })).status,
      ).toBe(404);
    expect((await web.ask("/documents.data", { as: asStranger })).body).not.toContain(id);
  });
});
