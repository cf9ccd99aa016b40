/** The log: JSON lines. Tokens, cookies and the values of queries never reach it. */
import pino, { type DestinationStream, type Logger } from "pino";

/** Takes out what lets somebody in, wherever it stands in a text. */
export function withoutSecrets(text: string): string {
  return (
    text
      .replace(/(\/session\/link\/)[^/\s?"'&]+/g, "$1[token]")
      .replace(/(\/(?:a|calendar)\/)[\w%-]{24,}/g, "$1[token]")
      // Every token of ours looks like this, however the address around it is written.
      .replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, "[token]")
      .replace(/((?:__Host-)?(?:session|signin)=)[^;\s"']+/g, "$1[token]")
      .replace(/(postgres(?:ql)?:\/\/[^:@/\s]+:)[^@\s]+@/g, "$1[password]@")
      .replace(/\bparams: [^\n]*/g, "params: [values]")
  );
}

interface Fault {
  type: string;
  message: string;
  stack?: string;
  code?: unknown;
  cause?: Fault;
}

function faultOf(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutSecrets(String(error)) };
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    stack: error.stack && withoutSecrets(error.stack),
    code: (error as NodeJS.ErrnoException).code,
    cause: error.cause && depth < 4 ? faultOf(error.cause, depth + 1) : undefined,
  };
}

export function makeLog(level: string, destination?: DestinationStream): Logger {
  const text = (value: unknown) => (typeof value === "string" ? withoutSecrets(value) : value);
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["cookie", "headers.cookie", 'headers["set-cookie"]', "authorization", "headers.authorization", "token"],
    serializers: { err: (error: unknown) => faultOf(error), path: text, url: text, detail: text },
  };
  return destination ? pino(options, destination) : pino(options);
}
