/** Bodies that are too large, too many, too slow, none at all or none of ours: refused early, and the process goes on. */
import net from "node:net";
import { afterAll, afterEach, expect, it } from "vitest";
import { testContext } from "#test/support/context";
import { mark, writtenSince } from "./tables";
import { startWeb } from "./web";

const web = await startWeb();
afterAll(web.close);
const as = await web.signIn((await testContext({ db: web.db })).actor.id);
const before = await mark(web.ownerSql);

const at = "/organisations/new";

afterEach(async () => {
  expect((await web.ask(at, { as })).status).toBe(200);
  expect(await writtenSince(web.ownerSql, before)).toEqual([]);
});

/** Sends as it is told and answers what came back, and how many bytes were taken before the line was closed. */
function send(head: string[], write: (socket: net.Socket) => void): Promise<{ status: number; sent: number }> {
  const lines = [`POST ${at} HTTP/1.1`, "Host: x", `Origin: ${web.origin}`, `Cookie: ${as}`, ...head, "", ""];
  return new Promise((resolve) => {
    const socket = net.connect(web.port, "127.0.0.1");
    let answer = "";
    socket.on("data", (part) => {
      answer += part;
    });
    // The server closes while we still write.
    socket.on("error", () => {});
    socket.on("close", () => resolve({ status: Number(answer.split(" ")[1]), sent: socket.bytesWritten }));
    socket.write(lines.join("\r\n"), () => write(socket));
  });
}

const parts = (count: number) =>
  `${'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(count)}--b--\r\n`;
const multipart = "Content-Type: multipart/form-data; boundary=b";
const urlencoded = "Content-Type: application/x-www-form-urlencoded";

it("without end is cut off near the limit", async () => {
  const piece = Buffer.alloc(64 * 1024, "x");
  const chunk = Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n")]);
  const { status, sent } = await send([urlencoded, "Transfer-Encoding: chunked"], (socket) => {
    const on = () => {
      while (!socket.destroyed && socket.bytesWritten < 50_000_000) if (!socket.write(chunk)) return;
    };
    socket.on("drain", on);
    on();
  });
  expect([413, Number.NaN]).toContain(status);
  // What the operating system holds on the way is more than the limit itself.
  expect(sent).toBeLessThan(20_000_000);
});

it.each([100_000, 5_000])("of %i parts is refused", async (count) => {
  const body = parts(count);
  const { status } = await send([multipart, `Content-Length: ${body.length}`, "Connection: close"], (socket) => {
    socket.write(body);
  });
  expect(status).toBe(413);
});

it("that comes too slowly is given up", async () => {
  // As on the real server, with less patience.
  web.server.requestTimeout = 100;
  web.server.headersTimeout = 100;
  const { status } = await send([urlencoded, "Content-Length: 1000"], (socket) => {
    socket.write("name=");
  });
  web.server.requestTimeout = 30_000;
  web.server.headersTimeout = 10_000;
  expect(status).toBe(408);
});

it.each([
  ["JSON", "Content-Type: application/json", '{"name":"A"}'],
  ["nothing known", "Content-Type: text/plain", "name=A"],
  ["no type at all", "X-Nothing: 1", "name=A"],
  ["parts without a boundary", "Content-Type: multipart/form-data", parts(1)],
  ["parts that break off", multipart, parts(1).slice(0, 40)],
  ["bytes that are no text", urlencoded, "name=%ff%fe%00"],
])("of %s is refused and is no fault", async (_name, type, body) => {
  const { status } = await send([type, `Content-Length: ${body.length}`, "Connection: close"], (socket) => {
    socket.write(body);
  });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

it("with a length and pieces at once, or two lengths, is no request", async () => {
  for (const head of [
    ["Content-Length: 5", "Transfer-Encoding: chunked"],
    ["Content-Length: 5", "Content-Length: 6"],
    ["Transfer-Encoding: chunked, identity"],
  ])
    expect((await send([urlencoded, ...head], (socket) => void socket.write("0\r\n\r\n"))).status).toBe(400);
});
