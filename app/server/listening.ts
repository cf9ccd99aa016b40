/** The socket, taken before anything else is started, so that a busy port leaves nothing running behind it. */
import http from "node:http";
import { StartRefusal } from "./start-refusal";

export interface Listening {
  server: http.Server;
  /** From now on requests go here; before, they are told that the start is under way. */
  serve(handler: http.RequestListener): void;
  /** Takes no more connections, lets running requests finish within ten seconds, and keeps no connection open after that. */
  close(): Promise<void>;
}

const starting: http.RequestListener = (_request, response) => {
  response.writeHead(503, {
    "Content-Type": "text/plain; charset=utf-8",
    "Retry-After": "2",
    "Cache-Control": "no-store",
  });
  response.end("Entente is starting.\n");
};

/**
 * Takes the port. Slow senders are cut off: 10 seconds for headers, a quarter of an hour for a request with files; all others are given
 * half a minute (`body-limit.ts`), and files a pace to keep (`upload-body.ts`).
 */
export function listen(port: number, host: string): Promise<Listening> {
  let handler = starting;
  let closing = false;
  const running = new Set<http.ServerResponse>();
  // Longer than a proxy keeps an idle connection, so that it is not cut while a request is on its way.
  const limits = {
    keepAliveTimeout: 65_000,
    headersTimeout: 10_000,
    requestTimeout: 900_000,
    connectionsCheckingInterval: 2_000,
  };
  const server = http.createServer({ ...limits, maxHeaderSize: 16_384 }, (request, response) => {
    running.add(response);
    response.once("close", () => running.delete(response));
    // A connection that was kept open may bring one more request before it hears that it is over.
    if (closing) response.shouldKeepAlive = false;
    handler(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(refusalOf(error, port, host)));
    server.listen(port, host, () => {
      resolve({
        server,
        serve: (next) => {
          handler = next;
        },
        close: () => {
          closing = true;
          // Says "Connection: close" where the answer has not begun yet.
          for (const response of running) response.shouldKeepAlive = false;
          return close(server);
        },
      });
    });
  });
}

function refusalOf(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const why: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use, perhaps by another Entente: stop that program, or set PORT to another number.`,
    EACCES: `Port ${port} may not be opened from this account: set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one it has.`,
    ENOTFOUND: `There is no address called ${host}: set HOST to one of this machine.`,
  };
  const sentence = why[error.code ?? ""];
  return sentence ? new StartRefusal(sentence) : error;
}

async function close(server: http.Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Those whose answer was under way become idle one by one.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const impatience = setTimeout(() => server.closeAllConnections(), 10_000);
  await closed;
  clearInterval(idle);
  clearTimeout(impatience);
}
