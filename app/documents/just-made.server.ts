/**
 * A letter that was just made is downloaded by its page, once: a cookie names it, and the page that starts the download takes it back.
 * Read again, the page is that of any document.
 */
import { parse, serialize } from "cookie";

const name = "made";

const cookie = (value: string, origin: string, maxAge: number) =>
  serialize(name, value, {
    path: "/documents",
    httpOnly: true,
    sameSite: "lax",
    secure: origin.startsWith("https:"),
    maxAge,
  });

/** Goes with the way to its page. */
export const justMade = (id: string, origin: string) => cookie(id, origin, 60);

export const isJustMade = (request: Request, id: string): boolean =>
  parse(request.headers.get("cookie") ?? "")[name] === id;

/** Goes with the page. */
export const madeNoMore = (origin: string) => cookie("", origin, 0);
