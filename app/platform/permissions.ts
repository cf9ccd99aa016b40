/**
 * The one matrix of rights. Pages, buttons and verbs all ask here.
 * What a person may see of a confidential agreement is decided beside the reads (`app/agreements/visibility.server.ts`).
 */
export type Role = "viewer" | "officer" | "manager" | "administrator";

const matrix = {
  /** Read open agreements, organisations, people, tasks. */
  "records.read": ["viewer", "officer", "manager", "administrator"],
  /** Create and edit records; record what happened to an agreement. */
  "records.write": ["officer", "manager", "administrator"],
  /** Decide after an evaluation, terminate, replace, void, take back. */
  "agreements.decide": ["manager"],
  /** Allow a gift to be given or kept. */
  "gifts.approve": ["manager"],
  /** Take anybody's comment out of view. */
  "comments.remove": ["manager"],
  /** See every confidential agreement, also where neither owner nor named. */
  "confidential.read": ["manager"],
  /** See how the work in the background stands; hold all mail and release it. */
  "mail.hold": ["manager", "administrator"],
  /** Erase everything that is held of a person. */
  "people.erase": ["manager", "administrator"],
  /** People and roles, the office, policies, scorecard. */
  "settings.manage": ["administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof matrix;

/** The roles that hold a right, for reads that ask of many people at once. */
export const rolesThat = (permission: Permission): readonly Role[] => matrix[permission];

/** Whether somebody in this role may do this. */
export function can(who: { role: Role }, permission: Permission): boolean {
  return (matrix[permission] as readonly Role[]).includes(who.role);
}
