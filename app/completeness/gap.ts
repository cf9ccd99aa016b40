/**
 * What can be missing on record, by name, and the page on which each is supplied. What counts as missing is said once, in
 * `gaps.server.ts`; the words are in the catalogue group `completeness`. For browser and server.
 */
import { agreementPath, correctionPath } from "#app/agreements/paths";

/** In the order in which an officer would ask for them. */
export const gapIds = [
  "owner",
  "kind",
  "parties",
  "summary",
  "fields",
  "signingDay",
  "signatories",
  "effectiveDay",
  "term",
  "endDay",
  "authenticText",
  "originalAt",
  "lead",
  "contactOurs",
  "contactTheirs",
  "partnerPlace",
  "reportingNotes",
  "pilotQuestion",
  "pilotWindow",
  "pilotIndicators",
] as const;
export type GapId = (typeof gapIds)[number];

export const isGapId = (text: string): text is GapId => (gapIds as readonly string[]).includes(text);

/**
 * Where a gap is supplied. `target` is what the read of the gap names beside the agreement: the entry of the history that would
 * have held the fact, or the organisation whose place is missing; null where there is none.
 */
export function gapPath(gap: GapId, agreementId: string, target: string | null): string {
  const base = agreementPath(agreementId);
  switch (gap) {
    case "owner":
    case "kind":
    case "summary":
    case "fields":
      return `${base}/edit`;
    case "parties":
      return `${base}/parties`;
    case "signingDay":
    case "signatories":
    case "effectiveDay":
    case "term":
    case "endDay":
    case "authenticText":
    case "originalAt":
    case "pilotQuestion":
    case "pilotWindow":
      return target ? correctionPath(agreementId, Number(target)) : `${base}#history`;
    case "lead":
    case "reportingNotes":
      return `${base}/reporting`;
    case "contactOurs":
    case "contactTheirs":
      return `${base}/contacts`;
    case "partnerPlace":
      return target ? `/organisations/${target}/edit` : `${base}/parties`;
    case "pilotIndicators":
      return `${base}/indicators/new`;
  }
}
