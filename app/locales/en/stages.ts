/** The stages an agreement passes. */
export const stages = {
  proposed: "Proposed",
  signed: "Signed",
  pilot: "Pilot",
  evaluated: "Evaluated",
  ended: "Ended",
} as const;
