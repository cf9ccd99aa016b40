/** Reads a body whole, within the limit, before anything works on it: also when its length was not announced. A file comes another way. */
import type { RequestHandler } from "express";
import { formLimits } from "#app/platform/forms";
import { carriesFile } from "./upload-body";

/** Milliseconds that a form without files may take to arrive. */
const patience = 30_000;

/** Leaves the bytes in `response.locals.body`; answers 413 beyond the limit, 408 to who is too slow, and ends the connection. */
export const limitedBody: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD" || carriesFile(request)) return next();
  const refuse = (status: number, sentence: string) => {
    clearTimeout(impatience);
    response.status(status).set("Connection", "close").type("text").send(sentence);
    response.once("finish", () => request.destroy());
  };
  const tooLarge = () => refuse(413, `This form holds more than ${formLimits.bytes / 1024} KiB, so nothing was saved.`);
  const tooSlow = () => {
    request.off("data", take);
    request.pause();
    bytes = Number.POSITIVE_INFINITY;
    refuse(408, "This form took too long to arrive, so nothing was saved.");
  };
  const impatience = setTimeout(tooSlow, patience);
  if (Number(request.headers["content-length"] ?? 0) > formLimits.bytes) return tooLarge();
  const parts: Buffer[] = [];
  let bytes = 0;
  const take = (part: Buffer) => {
    bytes += part.length;
    if (bytes <= formLimits.bytes) return void parts.push(part);
    request.off("data", take);
    request.pause();
    parts.length = 0;
    tooLarge();
  };
  request.on("data", take);
  request.once("end", () => {
    clearTimeout(impatience);
    if (bytes > formLimits.bytes) return;
    response.locals.body = Buffer.concat(parts);
    next();
  });
  request.once("error", () => {
    clearTimeout(impatience);
    response.destroy();
  });
};
