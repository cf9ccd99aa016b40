/** A stop: what is under way is answered, and no connection that is kept open holds it up. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { type Listening, listen } from "./listening";

let listening: Listening;
let agent: http.Agent;
afterEach(() => agent.destroy());

async function begin(handler: http.RequestListener): Promise<number> {
  // Port 0: whichever is free.
  listening = await listen(0, "127.0.0.1");
  listening.serve(handler);
  agent = new http.Agent({ keepAlive: true });
  return (listening.server.address() as AddressInfo).port;
}

const ask = (port: number) =>
  new Promise<http.IncomingMessage & { text: string }>((resolve, reject) => {
    const request = http.get({ port, host: "127.0.0.1", agent }, (response) => {
      let text = "";
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () => resolve(Object.assign(response, { text })));
    });
    request.on("error", reject);
  });

it("answers the request under way, tells its connection to close, and takes no other", async () => {
  let reached = () => {};
  let goOn = () => {};
  const isReached = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const port = await begin((_request, response) => {
    goOn = () => response.end("whole");
    reached();
  });
  const answer = ask(port);
  await isReached;
  const closed = listening.close();
  await expect(ask(port)).rejects.toThrow(/ECONNREFUSED/);
  goOn();
  const { text, headers } = await answer;
  expect([text, headers.connection]).toEqual(["whole", "close"]);
  await closed;
});

it("does not wait for connections that rest, nor for one whose answer had begun to rest", async () => {
  const port = await begin((_request, response) => void response.end("whole"));
  expect((await ask(port)).headers.connection).toBe("keep-alive");
  await listening.close();
  expect(listening.server.listening).toBe(false);
});

it("lets an answer that has begun come to its end, and then does not keep the connection", async () => {
  let goOn = () => {};
  const port = await begin((_request, response) => {
    response.write("first, ");
    goOn = () => response.end("last");
  });
  const answer = ask(port);
  // What was written first has arrived: the answer has begun.
  await new Promise((resolve) => listening.server.once("request", resolve));
  const closed = listening.close();
  goOn();
  expect((await answer).text).toBe("first, last");
  await closed;
});
