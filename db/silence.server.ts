/**
 * Finds connections that are dead without anybody having said so: a database that stands still, a network that swallows. TCP
 * itself notices only after a quarter of an hour. When a statement is under way for longer than the database would let it, the
 * connections on which nothing was heard for as long are broken off; others open in their place.
 */
import net from "node:net";

/** What postgres.js tells of where to connect. */
interface Target {
  host: string[];
  port: number[];
  path?: string | false;
}

export interface Watch {
  /** Makes a connection's socket: what postgres.js calls its option `socket`. */
  socket(target: Target): net.Socket;
  /** Does the work of one statement. */
  during<T>(work: PromiseLike<T>): Promise<T>;
}

interface Heard {
  bytes: number;
  at: number;
}

/** `silence` in seconds. */
export function watchSilence(silence: number): Watch {
  const limit = silence * 1000;
  const sockets = new Map<net.Socket, Heard>();
  const underWay = new Set<{ since: number }>();
  let turn = 0;
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    const now = performance.now();
    const [oldest] = underWay;
    const stuck = oldest !== undefined && now - oldest.since > limit;
    for (const [socket, heard] of sockets) {
      if (socket.destroyed) sockets.delete(socket);
      else if (socket.bytesRead !== heard.bytes) sockets.set(socket, { bytes: socket.bytesRead, at: now });
      else if (stuck && now - heard.at > limit)
        socket.destroy(Object.assign(new Error(`Nothing was heard for ${silence} seconds`), { code: "ETIMEDOUT" }));
    }
    if (sockets.size > 0 || underWay.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  function begin(): void {
    timer ??= setInterval(look, Math.min(1000, limit / 4)).unref();
  }

  return {
    socket({ host, port, path }) {
      const socket = new net.Socket();
      sockets.set(socket, { bytes: 0, at: performance.now() });
      begin();
      if (path) return socket.connect(path);
      // One after the other, where several hosts are named.
      const which = turn++ % port.length;
      const name = host[which] ?? "localhost";
      return Object.assign(socket, { host: name }).connect(port[which] as number, name);
    },
    async during(work) {
      const mine = { since: performance.now() };
      underWay.add(mine);
      begin();
      try {
        return await work;
      } finally {
        underWay.delete(mine);
      }
    },
  };
}
