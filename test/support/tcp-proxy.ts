/** Stands between a client and a server on this machine and does to their lines what networks do: breaks, holds, slows, cuts. */
import net from "node:net";

export interface TcpProxy {
  port: number;
  /** The same address, by way of the proxy. */
  through(url: string): string;
  /** How many lines are open. */
  open(): number;
  /** Breaks every line with a reset. New ones pass, unless they are refused. */
  reset(): void;
  /** Breaks every line, and lets nobody in until `accept`. */
  refuse(): void;
  accept(): void;
  /** Lets nothing pass in either direction, though every line stays and new ones are taken, until `resume`. */
  stall(): void;
  resume(): void;
  /** Holds back what the server answers for so long. */
  slow(milliseconds: number): void;
  /** Breaks the next line that has sent so many bytes more, at exactly that byte. */
  cutAfter(bytes: number): void;
  /** Bytes that clients have sent so far. */
  sent(): number;
  close(): Promise<void>;
}

export async function tcpProxy(target: string): Promise<TcpProxy> {
  const to = new URL(target);
  const pairs = new Set<[net.Socket, net.Socket]>();
  let delay = 0;
  let stalled = false;
  let refusing = false;
  let left: number | undefined;
  let sent = 0;

  const server = net.createServer((client) => {
    if (refusing) return void client.resetAndDestroy();
    const upstream = net.connect(Number(to.port), to.hostname);
    const pair: [net.Socket, net.Socket] = [client, upstream];
    pairs.add(pair);
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.once("close", () => {
        pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
    client.on("data", (bytes) => {
      sent += bytes.length;
      if (left !== undefined && bytes.length >= left) {
        upstream.write(bytes.subarray(0, left));
        left = undefined;
        // What was let through arrives; nothing comes back.
        client.resetAndDestroy();
        return;
      }
      if (left !== undefined) left -= bytes.length;
      upstream.write(bytes);
    });
    upstream.on("data", (bytes) => {
      if (delay === 0) client.write(bytes);
      else setTimeout(() => client.writable && client.write(bytes), delay);
    });
    if (stalled) for (const socket of pair) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  const reset = () => {
    for (const [client] of pairs) client.resetAndDestroy();
  };
  return {
    port,
    through(url) {
      const address = new URL(url);
      address.hostname = "127.0.0.1";
      address.port = String(port);
      return address.href.replace(/\/$/, "");
    },
    open: () => pairs.size,
    reset,
    refuse() {
      refusing = true;
      reset();
    },
    accept() {
      refusing = false;
    },
    stall() {
      stalled = true;
      for (const pair of pairs) for (const socket of pair) socket.pause();
    },
    resume() {
      stalled = false;
      for (const pair of pairs) for (const socket of pair) socket.resume();
    },
    slow(milliseconds) {
      delay = milliseconds;
    },
    cutAfter(bytes) {
      left = bytes;
    },
    sent: () => sent,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      reset();
      return closed;
    },
  };
}
