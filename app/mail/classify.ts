/** What an attempt that did not succeed says of a mail: pure, from the stage it reached and the server's reply. */
import type { Outcome } from "./transport.server";

export interface Failure {
  /** The server's reply as it came, if it gave one. */
  reply?: string | undefined;
  /** What happened instead. */
  message: string;
  /** What was asked when it failed; `message`: the text was on its way, or all of it had gone. */
  stage: "connect" | "sender" | "recipient" | "data" | "message";
}

/**
 * Known is only what the server said. Silence or a broken line after the text began is `unknown`; before, nothing can have
 * been taken. A refusal at the recipient is about the address where its code says so, not where it speaks of us.
 */
export function outcomeOf({ reply, message, stage }: Failure): Outcome {
  const code = replyCode(reply);
  const said = (reply ?? message).replace(/\s+/g, " ").trim().slice(0, 500);
  if (stage === "connect" || stage === "sender") return { kind: "unavailable", reply: said };
  if (code === undefined) return { kind: stage === "message" ? "unknown" : "unavailable", reply: said };
  // 421: it closes the line, whatever it was asked.
  if (code === 421) return { kind: "unavailable", reply: said };
  if (stage === "recipient" && isAboutAddress(code, said)) return { kind: "badAddress", reply: said };
  return { kind: "refused", reply: said };
}

function replyCode(reply: string | undefined): number | undefined {
  const found = /^([245]\d\d)(?:[ -]|$)/.exec(reply ?? "");
  return found ? Number(found[1]) : undefined;
}

/** RFC 3463: 5.1 is the address, 5.2.1 a mailbox that was closed. A full one (5.2.2) and a policy (5.7) may pass. */
function isAboutAddress(code: number, said: string): boolean {
  if (code < 500) return false;
  const detail = /^\d{3}[ -]5\.(\d{1,3})\.(\d{1,3})\b/.exec(said);
  if (detail)
    return detail[1] === "1" ? detail[2] !== "7" && detail[2] !== "8" : detail[1] === "2" && detail[2] === "1";
  return (
    [550, 551, 553].includes(code) && !/relay|authenti|denied|not permitted|block|spam|policy|quota|full/i.test(said)
  );
}
