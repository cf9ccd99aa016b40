/** One attempt to send one mail, from its lease to the ledger. */
import type { Work } from "#app/jobs/work.server";
import { isDatabaseLost } from "#app/platform/database-loss.server";
import { type Claimed, claimMail } from "./claim.server";
import { finishMail } from "./finish.server";
import type { Outcome, Transport } from "./transport.server";

export type Sent =
  /** Something was done: there may be more. */
  | "done"
  | "nothing"
  /** The mail server takes nothing at the moment: no use in trying the others. */
  | "unavailable";

/** Sends the next waiting mail. `skip`: mails to leave for this time; those that cannot be made ready are added. */
export async function sendNext(work: Work, transport: Transport, skip: Set<string>): Promise<Sent> {
  const claim = await claimMail(work, [...skip]);
  if (claim.kind === "none") return "nothing";
  if (claim.kind === "skipped") skip.add(claim.id);
  if (claim.kind !== "claimed") return "done";
  await work.at("claimed");
  const outcome = await transport.send(claim.mail.outgoing);
  await work.at("accepted");
  await finish(work, claim.mail, outcome);
  await work.at("committed");
  return outcome.kind === "unavailable" ? "unavailable" : "done";
}

/** The database may be away for a moment just now; what the server said must not be forgotten for that. */
async function finish(work: Work, mail: Claimed, outcome: Outcome): Promise<void> {
  const { log } = work.services;
  for (let attempt = 1; ; attempt++) {
    try {
      const ours = await finishMail(work, mail, outcome);
      if (!ours) log.warn({ mail: mail.id, outcome: outcome.kind }, "the lease of a mail had run out");
      else if (outcome.kind !== "accepted")
        log.warn({ mail: mail.id, outcome: outcome.kind, detail: outcome.reply }, "a mail was not taken");
      return;
    } catch (error) {
      if (!isDatabaseLost(error) || attempt * 2 > work.leaseSeconds || work.stopping()) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}
