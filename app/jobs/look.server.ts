/**
 * Composes what is due and sends what waits, until there is nothing left to do. Any number of these may run at once, in any
 * number of processes; each mail and each recipient is one worker's at a time.
 */
import { composeNext } from "#app/mail/compose.server";
import { holdIfCopied } from "#app/mail/instance.server";
import { sendNext } from "#app/mail/send.server";
import type { Work } from "./work.server";

export async function look(work: Work): Promise<void> {
  const { db, clock } = work.services;
  await holdIfCopied(db, work.place, clock.now());
  const round: Round = { mails: new Set(), recipients: new Set(), open: work.transport !== null };
  const lanes = await Promise.allSettled(Array.from({ length: work.lanes }, () => lane(work, round)));
  const failed = lanes.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

/** What all lanes of one look have found out. */
interface Round {
  mails: Set<string>;
  recipients: Set<string>;
  /** Whether the mail server still takes mail, as far as is known. */
  open: boolean;
}

async function lane(work: Work, round: Round): Promise<void> {
  while (!work.stopping()) {
    if (round.open && work.transport) {
      const sent = await sendNext(work, work.transport, round.mails);
      if (sent === "unavailable") round.open = false;
      if (sent === "done") continue;
    }
    if (!(await composeNext(work, round.recipients))) return;
  }
}
