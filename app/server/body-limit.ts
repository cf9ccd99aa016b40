/** Reads a body whole, within the limit, before anything works on it: also when its length was not announced. A file comes another way. */
import type { RequestHandler } from "express";
import { formLimits } from "#app/platform/forms";
import { carriesFile } from "./upload-body";

/** Leaves the bytes in `response.locals.body`; answers 413 beyond the limit and ends the connection. */
export const limitedBody: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD" || carriesFile(request)) return next();
  const tooLarge = () => {
    response.status(413).set("Connection", "close").type("text");
    response.send(`This form holds more than ${formLimits.bytes / 1024} KiB, so nothing was saved.`);
    response.once("finish", () => request.destroy());
  };
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
    if (bytes > formLimits.bytes) return;
    response.locals.body = Buffer.concat(parts);
    next();
  });
  request.once("error", () => response.destroy());
};
