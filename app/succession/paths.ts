/** Where the going-through of an ended organisation's agreements is. For browser and server. */

const base = (organisationId: string) => `/organisations/${organisationId}/succession`;

/** The list of its agreements, on which is decided. */
export const reviewPath = (organisationId: string) => `${base(organisationId)}/agreements`;

export const finishPath = (organisationId: string) => `${base(organisationId)}/finish`;

/** The form of one agreement, from the list and back to it. */
export const inheritancePath = (agreementId: string, organisationId: string) =>
  `/agreements/${agreementId}/inheritance?of=${organisationId}&back=list`;
