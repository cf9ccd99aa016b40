/** Which parts of the page have something to say. Pure. */
import type { AgreementView } from "./show-queries.server";

/** Opinions are asked for before signing; afterwards only what was asked or cleared is shown. */
export function showsOpinions({ opinions, agreement }: AgreementView): boolean {
  return agreement.stage === "proposed" || opinions.bodies.length > 0 || opinions.clearance !== null;
}

/** Reports upward are of what bound us, and of what somebody wrote already. */
export function showsReporting({ signing, agreement, reporting }: AgreementView): boolean {
  const written = Object.values(reporting).some((note) => note !== null);
  return written || (signing !== null && !agreement.observed);
}

/** What was promised is asked about once it is signed; before, only what is on record is shown. */
export function showsCommitments({ commitments, signing }: AgreementView): boolean {
  return signing !== null || commitments.open.length + commitments.closed > 0;
}

/** Reports are owed after signing, and none of ours for what we only observe. */
export function showsFilings({ filings, signing, agreement }: AgreementView): boolean {
  return filings.length > 0 || (signing !== null && !agreement.observed);
}
