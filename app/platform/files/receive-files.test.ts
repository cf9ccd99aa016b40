import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { multipart } from "#test/support/files";
import { NoRoom } from "./file-store";
import { folderStore } from "./folder-store.server";
import { type Received, withReceived } from "./receive-files.server";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-receive-"));
const store = folderStore(folder);
const limits = { bytes: 100_000, files: 3 };
afterAll(() => fs.rmSync(folder, { recursive: true }));

const asides = () => fs.readdirSync(path.join(folder, ".aside"));
beforeAll(() => store.aside().then((file) => fs.rmSync(file)));

const post = (body: BodyInit, type: string) =>
  new Request("https://entente.example/documents/new", {
    method: "POST",
    body,
    headers: { "Content-Type": type },
    duplex: "half",
  } as RequestInit);

async function sent(
  fields: Record<string, string>,
  files: { name: string; content: Buffer }[],
  seen?: (r: Received) => void,
) {
  const { body, type } = multipart(fields, files);
  return withReceived(post(body, type), { store, limits }, async (received) => {
    seen?.(received);
    return received;
  });
}

describe("a form with files", () => {
  it("comes with its fields, each file hashed and whole, and leaves nothing aside", async () => {
    const content = Buffer.alloc(90_000, "x");
    const received = await sent(
      { kind: "draft" },
      [
        { name: "Thỏa thuận.pdf", content },
        { name: "b.txt", content: Buffer.from("b") },
      ],
      (r) => {
        expect(r.ok && r.files.map(({ path: at }) => fs.statSync(at).size)).toEqual([90_000, 1]);
      },
    );
    expect(received).toMatchObject({
      ok: true,
      values: { kind: "draft" },
      files: [
        { name: "Thỏa thuận.pdf", size: 90_000 },
        { name: "b.txt", sha256: "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d" },
      ],
    });
    expect(asides()).toEqual([]);
  });

  it("without a chosen file has none", async () => {
    expect(await sent({ kind: "draft" }, [{ name: "", content: Buffer.alloc(0) }])).toMatchObject({
      ok: true,
      files: [],
    });
  });

  it.each([
    ["../../etc/passwd.txt", "passwd.txt"],
    ["C:\\Users\\x\\a.txt", "a.txt"],
    ["a\u202Egpj.txt", "agpj.txt"],
    [`${"á".repeat(300)}.txt`, `${"á".repeat(196)}.txt`],
    ["Biên bản ghi nhớ.docx", "Biên bản ghi nhớ.docx"],
  ])("%s is called %s", async (name, kept) => {
    const received = await sent({}, [{ name, content: Buffer.from("x") }]);
    expect(received.ok && received.files[0]?.name).toBe(kept);
  });
});

describe("not taken in, and nothing left of it", () => {
  it.each<[string, { name: string; content: Buffer }[], string]>([
    ["a file over the limit", [{ name: "a", content: Buffer.alloc(100_001) }], "tooLarge"],
    ["more files than allowed", Array(4).fill({ name: "a", content: Buffer.from("a") }), "tooMany"],
  ])("%s", async (_name, files, why) => {
    expect(await sent({}, files)).toMatchObject({ ok: false, why });
    expect(asides()).toEqual([]);
  });

  it("a form of a hundred thousand parts", async () => {
    const body = `${'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(5000)}--b--\r\n`;
    const received = await withReceived(
      post(body, "multipart/form-data; boundary=b"),
      { store, limits },
      async (r) => r,
    );
    expect(received).toMatchObject({ ok: false, why: "tooMany" });
  });

  it("a file over the limit that comes in pieces, and one whose sender goes away in the middle", async () => {
    const { body, type } = multipart({}, [{ name: "a.txt", content: Buffer.alloc(150_000) }]);
    const pieces = (until: number, fail: boolean) => {
      let at = 0;
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          if (at < until) {
            controller.enqueue(new Uint8Array(body.subarray(at, at + 10_000)));
            at += 10_000;
          } else if (fail) controller.error(new Error("gone"));
          else controller.close();
        },
      });
    };
    const sentAs = (stream: ReadableStream) => withReceived(post(stream, type), { store, limits }, async (r) => r);
    expect(await sentAs(pieces(body.length, false))).toMatchObject({ ok: false, why: "tooLarge", file: "a.txt" });
    expect(await sentAs(pieces(50_000, true))).toMatchObject({ ok: false, why: "cutOff" });
    expect(asides()).toEqual([]);
  });

  it("a form that breaks off", async () => {
    const { body, type } = multipart({}, [{ name: "a.txt", content: Buffer.alloc(50_000) }]);
    const received = await withReceived(post(body.subarray(0, 30_000), type), { store, limits }, async (r) => r);
    expect(received).toMatchObject({ ok: false, why: "cutOff" });
    expect(asides()).toEqual([]);
  });

  it("a form for which there is no room", async () => {
    const full = { ...store, aside: async () => Promise.reject(new NoRoom("full")) };
    const { body, type } = multipart({}, [{ name: "a.txt", content: Buffer.from("a") }]);
    const received = await withReceived(post(body, type), { store: full, limits }, async (r) => r);
    expect(received).toMatchObject({ ok: false, why: "noRoom" });
  });
});
