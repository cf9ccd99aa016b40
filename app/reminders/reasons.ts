/** Why a planned reminder was not sent. Stored with it; words under `reminders.reasons` in the catalogues. */
export const reasons = [
  /** The deadline has another day now. */
  "moved",
  /** The deadline closed: as `deadlines.closedWhy`. */
  "done",
  "passed",
  "ended",
  "settled",
  /** Somebody said that they know. */
  "acknowledged",
  /** A later step of the same deadline goes out instead. */
  "laterStep",
  /** The policy has no such step any more. */
  "policyChanged",
  /** The policy, or the agreement, no longer names this recipient. */
  "notAddressed",
  /** The recipient's access was taken away. */
  "disabled",
  /** The recipient may not see the confidential agreement. */
  "notVisible",
  /** Nothing is sent to the address: `suppressed_addresses.why`. */
  "bounced",
  "stopped",
  "byHand",
  /** What stands as the address is none. */
  "badAddress",
  /** The recipient wants no daily mail. */
  "turnedOff",
  /** The recipient answered that it is done. */
  "answered",
  /** The recipient answered that it is somebody else's. */
  "notTheirs",
] as const;

export type Reason = (typeof reasons)[number];
