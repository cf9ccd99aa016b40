/** Where the going-through of an ended organisation's agreements is. For browser and server. */

const base = (organisationId: string) => `/organisations/${organisationId}/succession`;

/** Who succeeded it: recorded, and put right. */
export const recordPath = base;

export const takeBackPath = (organisationId: string) => `${base(organisationId)}/take-back`;

/** The list of its agreements, on which is decided. */
export const reviewPath = (organisationId: string) => `${base(organisationId)}/agreements`;

export const finishPath = (organisationId: string) => `${base(organisationId)}/finish`;

/** The form of one agreement, from the list and back to it. */
export const inheritancePath = (agreementId: string, organisationId: string) =>
  `/agreements/${agreementId}/inheritance?of=${organisationId}&back=list`;
