/**
 * Bodies that carry a file are not taken in at the door: they are handed on as they arrive, so that somebody who may not send one is refused
 * before it is here, and the page reads no further than its own limit (`app/platform/upload.server.ts`).
 */
import type { Request as Incoming, Response as Outgoing } from "express";

/** Addresses whose forms carry a file. */
const takeFiles = /^\/(imports\/new|documents\/new|documents\/upload|settings\/letters\/\w+\/\w+)(\.data)?$/;

export const carriesFile = ({ method, path, headers }: Incoming): boolean =>
  method === "POST" && takeFiles.test(path) && /^multipart\/form-data\b/i.test(headers["content-type"] ?? "");

/** Who sends a file may take so long, and longer the more of it came: slower than this is given up. */
export const slowest = { milliseconds: 30_000, bytesPerMillisecond: 8 };

/** Thrown into a body whose sender is too slow. */
export class TooSlow extends Error {
  override name = "TooSlow";
}

/** The body, chunk by chunk as it is asked for. */
export function bodyStream(
  incoming: Incoming,
  { milliseconds, bytesPerMillisecond } = slowest,
): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  const began = performance.now();
  let bytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const left = began + milliseconds + bytes / bytesPerMillisecond - performance.now();
        const { done, value } = await within(left, chunks.next());
        if (done) return controller.close();
        bytes += (value as Buffer).length;
        controller.enqueue(new Uint8Array(value as Buffer));
      },
      // Whoever reads ahead and then no further leaves the rest to `passRest`.
      cancel() {
        // Not waited for: it comes to an end with the next chunk.
        void chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => reject(new TooSlow("the sender is too slow")), Math.max(0, milliseconds));
    promise.then(resolve, reject).finally(() => clearTimeout(impatience));
  });
}

/** What is thrown away of a body that was refused, so that a browser which sends all before it listens hears why. */
const mostThrownAway = { bytes: 64 * 1024 * 1024, milliseconds: 10_000 };

/** Lets the rest of a body go by unread before it is answered; beyond what is bearable the connection ends with the answer. */
export async function passRest(incoming: Incoming, outgoing: Outgoing): Promise<void> {
  if (incoming.readableEnded || incoming.destroyed) return;
  let bytes = 0;
  await new Promise<void>((resolve) => {
    const impatience = setTimeout(resolve, mostThrownAway.milliseconds);
    const over = () => {
      clearTimeout(impatience);
      resolve();
    };
    incoming.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostThrownAway.bytes) over();
    });
    for (const event of ["end", "close", "error"]) incoming.once(event, over);
    incoming.resume();
  });
  if (incoming.readableEnded) return;
  incoming.removeAllListeners("data");
  incoming.pause();
  outgoing.setHeader("Connection", "close");
  outgoing.once("finish", () => incoming.destroy());
}
