/** Why a report was not made, as kept in its column `fault`: the id of a fault in the log, or one of these. For browser and server. */
const marks = {
  /** Its maker may not sign in any more. */
  account: "refused:account",
  /** More records than when it was asked for, and too many. */
  tooLong: "refused:tooLong",
} as const;
export type RefusedMaking = keyof typeof marks;

export const failureOf = (refused: RefusedMaking): string => marks[refused];

/** What stands in the column: which refusal, or the id under which the fault was logged. */
export function readFailure(fault: string | null): { refused: RefusedMaking } | { id: string } | null {
  if (fault === null) return null;
  const refused = (Object.keys(marks) as RefusedMaking[]).find((one) => marks[one] === fault);
  return refused ? { refused } : { id: fault };
}
