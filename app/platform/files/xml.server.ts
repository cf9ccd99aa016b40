/**
 * Reads a part of an office document as it goes by, without building a tree. Nothing outside the part is ever fetched, and a part that declares
 * a document type is refused: no program that makes such files writes one, and it is where entities that grow or reach out are declared.
 */
import { Parser } from "saxen";

/** `unsafe`: it declares a document type, or nests without end. */
export class XmlProblem extends Error {
  constructor(readonly why: "unsafe" | "damaged") {
    super(why);
  }
}

const unreadable = (why: XmlProblem["why"]): never => {
  throw new XmlProblem(why);
};

export interface XmlHandlers {
  /** The element without its prefix, and its attributes, read when asked for. */
  open?(name: string, attributes: () => Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Tables in tables in texts nest some dozens deep. */
const deepest = 250;
const chunk = 256 * 1024;

const local = (name: string) => name.slice(name.indexOf(":") + 1);

export function readXml(bytes: Buffer, { open, close, text }: XmlHandlers): void {
  const parser = new Parser();
  let depth = 0;
  let stopped: unknown;
  /** What a handler throws would be lost in the parser. */
  const guarded =
    <A extends unknown[]>(work: (...given: A) => void) =>
    (...given: A) => {
      if (stopped) return;
      try {
        work(...given);
      } catch (error) {
        stopped = error;
        parser.stop();
      }
    };
  parser.on(
    "openTag",
    guarded((name, attributes, decode) => {
      if (++depth > deepest) unreadable("unsafe");
      open?.(local(name), () => decoded(attributes(), decode));
    }),
  );
  parser.on(
    "closeTag",
    guarded((name) => {
      depth--;
      close?.(local(name));
    }),
  );
  parser.on(
    "text",
    guarded((written, decode) => text?.(decode(written))),
  );
  parser.on(
    "cdata",
    guarded((written) => text?.(written)),
  );
  parser.on(
    "attention",
    guarded(() => unreadable("unsafe")),
  );
  parser.on(
    "error",
    guarded(() => unreadable("damaged")),
  );
  parser.on("warn", () => {});
  for (const part of textOf(bytes)) {
    parser.write(part);
    if (stopped) throw stopped;
  }
  parser.end();
  if (stopped) throw stopped;
}

/** In pieces. The standard allows UTF-16 as well; everything that makes such files writes UTF-8. */
function* textOf(bytes: Buffer): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += chunk)
      yield decoder.decode(bytes.subarray(at, at + chunk), { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new XmlProblem("damaged");
    throw error;
  }
}

function decoded(attributes: Record<string, string>, decode: (text: string) => string): Record<string, string> {
  const read: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) read[name] = decode(value);
  return read;
}
