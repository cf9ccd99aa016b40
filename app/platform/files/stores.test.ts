/** A folder and a store that speaks S3 do the same. The look-alike checks what every request is signed over. */
import crypto from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { FileGone, type FileStore, NoRoom, newKey, shardOf } from "./file-store";
import { folderStore } from "./folder-store.server";
import { s3Store } from "./s3-store.server";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-stores-"));
const held = new Map<string, Buffer>();
const refused: string[] = [];
let full = false;

/** Keeps what comes signed over its own hash, and refuses everything else. */
const lookAlike = http.createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const { authorization = "", "x-amz-content-sha256": sum, "x-amz-date": date } = request.headers;
  const scope =
    /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/us-east-1\/s3\/aws4_request, SignedHeaders=[^,]*host[^,]*x-amz-content-sha256[^,]*, Signature=[0-9a-f]{64}$/;
  const at = request.url ?? "";
  if (!scope.test(authorization) || !date || crypto.createHash("sha256").update(body).digest("hex") !== sum) {
    refused.push(`${request.method} ${at}`);
    return void response.writeHead(403).end();
  }
  if (full) return void response.writeHead(507).end();
  if (request.method === "PUT") held.set(at, body);
  if (request.method === "DELETE") held.delete(at);
  const found = held.get(at);
  if (request.method === "DELETE") return void response.writeHead(204).end();
  if (!found) return void response.writeHead(404).end();
  response.writeHead(200, { "Content-Length": request.method === "PUT" ? 0 : found.length });
  response.end(request.method === "GET" ? found : undefined);
});
await new Promise<void>((resolve) => lookAlike.listen(0, "127.0.0.1", resolve));
const endpoint = `http://127.0.0.1:${(lookAlike.address() as AddressInfo).port}`;
const settings = { endpoint, bucket: "documents", region: "us-east-1", accessKey: "key", secretKey: "secret" };
afterAll(() => {
  lookAlike.close();
  fs.rmSync(folder, { recursive: true });
});

const stores: [string, FileStore][] = [
  ["a folder", folderStore(path.join(folder, "a"))],
  ["a store that speaks S3", s3Store(settings, path.join(folder, "b"))],
];

async function keep(store: FileStore, content: Buffer) {
  const key = newKey();
  const aside = await store.aside();
  fs.writeFileSync(aside, content);
  const sha256 = crypto.createHash("sha256").update(content).digest("hex");
  await store.keep(key, aside, { size: content.length, sha256 });
  return { key, aside };
}

async function read(store: FileStore, key: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await store.read(key)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

describe.each(stores)("%s", (_name, store) => {
  const content = crypto.randomBytes(300_000);

  it("gives back what was kept, and nothing lies aside", async () => {
    const { key, aside } = await keep(store, content);
    expect((await read(store, key)).equals(content)).toBe(true);
    expect(await store.has(key)).toBe(true);
    expect(fs.existsSync(aside)).toBe(false);
  });

  it("says that a file is not there, also once it was removed; removing it again is fine", async () => {
    const { key } = await keep(store, content);
    await store.remove(key);
    await store.remove(key);
    expect(await store.has(key)).toBe(false);
    await expect(store.read(key)).rejects.toBeInstanceOf(FileGone);
  });

  it("takes no key that could lead elsewhere", async () => {
    await expect((async () => store.read("../../etc/passwd"))()).rejects.toThrow("not a key");
  });

  it("removes what a process left aside long ago", async () => {
    const [old, young] = [await store.aside(), await store.aside()];
    fs.utimesSync(old, 0, 0);
    await store.tidy(new Date(Date.now() - 60_000));
    expect([fs.existsSync(old), fs.existsSync(young)]).toEqual([false, true]);
  });
});

it("the S3 store is asked under the bucket and the key's own path, signed; a wrong key is refused and said so", async () => {
  expect(refused).toEqual([]);
  const { key } = await keep(stores[1]?.[1] as FileStore, Buffer.from("x"));
  expect(held.has(`/documents/${shardOf(key)}`)).toBe(true);
  const stranger = s3Store({ ...settings, accessKey: "other" }, path.join(folder, "c"));
  await expect(keep(stranger, Buffer.from("x"))).rejects.toThrow("answered PUT with 403");
});

it("a full store is no fault", async () => {
  full = true;
  await expect(keep(stores[1]?.[1] as FileStore, Buffer.from("x"))).rejects.toBeInstanceOf(NoRoom);
  full = false;
});
