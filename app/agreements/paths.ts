/** Where things are done to an agreement: the page of each event, and where a missing need is supplied. For browser and server. */
import { addDocumentsPath } from "#app/documents/paths";
import type { EventType } from "#workflows/events";
import type { Need } from "#workflows/needs";
import type { Stage } from "#workflows/parts/states";

export const agreementPath = (agreementId: string) => `/agreements/${agreementId}`;

/** Where an agreement is moved to a stage: the form of the event that leads there, or what is missing for it. */
export const movePath = (agreementId: string, stage: Stage) => `${agreementPath(agreementId)}/move?to=${stage}`;

/** Where it is handed over to another owner. */
export const ownerPath = (agreementId: string) => `${agreementPath(agreementId)}/owner`;

/** Events with a page of their own; all others have the form made from their fields. */
const ownPages: Partial<Record<EventType, string>> = {
  opinionsAsked: "opinions",
  signed: "signing",
  pilotStarted: "pilot",
  evaluated: "evaluation",
  decided: "decision",
  inheritanceDecided: "inheritance",
};

/** The page on which an event is recorded. An entry is corrected from the history, where it is chosen. */
export function eventPath(agreementId: string, event: EventType): string {
  const base = agreementPath(agreementId);
  if (event === "proposed") return "/agreements/new";
  if (event === "takenOver") return "/agreements/new/taken-over";
  if (event === "corrected") return `${base}#history`;
  return `${base}/${ownPages[event] ?? `record/${event}`}`;
}

/** The page on which the answer of one body is recorded. */
export const answerPath = (agreementId: string, body: string) =>
  `${eventPath(agreementId, "opinionAnswered")}?body=${encodeURIComponent(body)}`;

/** The page on which a need is answered "cannot be established". */
export const waiverPath = (agreementId: string, need: Need) =>
  `${eventPath(agreementId, "notEstablished")}?need=${need}`;

export const correctionPath = (agreementId: string, revision: number) =>
  `${agreementPath(agreementId)}/history/${revision}/correction`;

/** What the page knows besides the need. */
interface Around {
  /** The pilot has an indicator to measure. */
  hasIndicator?: boolean;
  /** The agreement of the family that runs a pilot. */
  pilotElsewhereId?: string | null;
}

/** Where a missing need is supplied. */
export function needPath(agreementId: string, need: Need, around: Around = {}): string {
  const base = agreementPath(agreementId);
  switch (need) {
    case "partiesNamed":
    case "partySucceeded":
      return `${base}/parties`;
    case "contactPerSide":
      return `${base}/contacts`;
    case "signedText":
      return addDocumentsPath({ type: "agreement", id: agreementId }, "signedText");
    case "described":
    case "kindDecided":
    case "titleAllowed":
    case "pilotAllowed":
      return `${base}/edit`;
    case "opinionsNotOwed":
      return eventPath(agreementId, "opinionsAsked");
    case "opinionsIn":
      return eventPath(agreementId, "opinionAnswered");
    case "consentIn":
      return eventPath(agreementId, "higherConsentGiven");
    case "finalReport":
      return `${base}/reports/new?kind=final`;
    case "indicatorMeasured":
      return around.hasIndicator === false ? `${base}/indicators/new` : `${base}/values/new`;
    case "noPilotElsewhere":
      return around.pilotElsewhereId ? agreementPath(around.pilotElsewhereId) : `${base}#family`;
    case "successorSigned":
      return `/agreements/new?succeeds=${agreementId}`;
    case "termOver":
    case "somethingToTakeBack":
      return `${base}#history`;
  }
}
