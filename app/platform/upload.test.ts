import { describe, expect, test } from "vitest";
import { readUpload } from "./upload.server";

const address = "https://entente.example/imports/new";
const most = 100_000;
const boundary = "x-boundary";
const multipart = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(address, {
    method: "POST",
    body,
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}`, ...headers },
    duplex: "half",
  } as RequestInit);
const part = (disposition: string, content: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const end = `--${boundary}--\r\n`;

/** Sends one chunk after the other and counts how many were asked for. */
function streamed(chunks: Iterable<string>, fail = false) {
  const sent = { chunks: 0 };
  const iterator = chunks[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { done, value } = iterator.next();
        if (!done) {
          sent.chunks++;
          controller.enqueue(new TextEncoder().encode(value));
        } else if (fail) controller.error(new Error("aborted"));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { body, sent };
}

function* without(end: number, text: string) {
  for (let count = 0; count < end; count++) yield text;
}

describe("a form with a file", () => {
  test("gives its fields and the file as it was", async () => {
    const form = new FormData();
    form.set("subject", " people ");
    form.set("file", new File([Uint8Array.of(0, 255, 13, 10)], "Danh sách; liên hệ = 1.csv"));
    const read = await readUpload(new Request(address, { method: "POST", body: form }), most);
    expect(read).toEqual({
      ok: true,
      values: { subject: "people" },
      file: { name: "Danh sách; liên hệ = 1.csv", content: Buffer.from([0, 255, 13, 10]) },
    });
  });

  test.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\lan\\list.xlsx", "list.xlsx"],
    ["a\u202Exslx.exe", "axslx.exe"],
    [`${"x".repeat(300)}.csv`, `${"x".repeat(196)}.csv`],
  ])("%j is called %j", async (sent, kept) => {
    const form = new FormData();
    form.set("file", new File(["a"], sent));
    expect(await readUpload(new Request(address, { method: "POST", body: form }), most)).toMatchObject({
      file: { name: kept },
    });
  });

  test("without one says so, also where the browser sends an empty place for it or another encoding", async () => {
    const empty = multipart(part('name="file"; filename=""', "") + end);
    expect(await readUpload(empty, most)).toMatchObject({ ok: true, file: null });
    const plain = new Request(address, { method: "POST", body: new URLSearchParams({ file: "x" }) });
    expect(await readUpload(plain, most)).toEqual({ ok: true, values: { file: "x" }, file: null });
  });
});

describe("a body that should not be", () => {
  test("is not taken in when it is announced too large", async () => {
    const { body, sent } = streamed(without(1000, "x"));
    expect(await readUpload(multipart(body, { "Content-Length": "99999999" }), most)).toEqual({
      ok: false,
      why: "tooLarge",
    });
    expect(sent.chunks).toBe(0);
  });

  test("is taken in no further than the limit", async () => {
    const { body, sent } = streamed(without(1_000_000, "x".repeat(10_000)));
    expect(await readUpload(multipart(body), most)).toEqual({ ok: false, why: "tooLarge" });
    expect(sent.chunks).toBeLessThan(20);
  });

  test("that ends in the middle leaves nothing", async () => {
    const cut = streamed([part('name="file"; filename="a.csv"', "a,b")], true);
    expect(await readUpload(multipart(cut.body), most)).toEqual({ ok: false, why: "cutOff" });
    expect(await readUpload(multipart(part('name="file"; filename="a.csv"', "a,b")), most)).toEqual({
      ok: false,
      why: "cutOff",
    });
    expect(await readUpload(multipart("no parts at all"), most)).toEqual({ ok: false, why: "cutOff" });
  });

  test("of very many parts is not taken apart", async () => {
    const body = part('name="a"', "b").repeat(1000) + end;
    expect(await readUpload(multipart(body), most)).toEqual({ ok: false, why: "tooLarge" });
  });

  test("waits its turn while others are at it", async () => {
    const open: (() => void)[] = [];
    const slow = () =>
      readUpload(
        multipart(
          new ReadableStream({ start: (controller) => void open.push(() => controller.error(new Error("gone"))) }),
        ),
        most,
      );
    const waiting = Array.from({ length: 6 }, slow);
    expect(await slow()).toEqual({ ok: false, why: "busy" });
    for (const close of open) close();
    await Promise.all(waiting);
    expect(await readUpload(multipart(end), most)).not.toMatchObject({ why: "busy" });
  });
});
