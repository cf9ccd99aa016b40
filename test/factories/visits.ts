/** Visits, meetings and gifts for tests, made through the verbs. */

import type { GiftDetails } from "#app/gifts/forms";
import { addGift } from "#app/gifts/gifts.server";
import { type Meeting, recordMeeting } from "#app/meetings/meetings.server";
import type { Ctx } from "#app/platform/context.server";
import type { VisitDetails } from "#app/visits/forms";
import { addVisit } from "#app/visits/visits.server";
import { made } from "./records";

/** A visit of one day in December 2026 with nothing else known of it. */
export const visitDetails = (values: Partial<VisitDetails> = {}): VisitDetails => ({
  direction: "out",
  titleEn: "Visit",
  titleVi: "Chuyến thăm",
  firstOn: "2026-12-01",
  lastOn: values.firstOn ?? "2026-12-01",
  places: [],
  purpose: null,
  receptionLevel: null,
  ownerId: null,
  sensitivities: null,
  talkingPoints: null,
  organisationIds: [],
  agreements: [],
  ...values,
});

export const visit = async (ctx: Ctx, values: Partial<VisitDetails> = {}): Promise<string> =>
  made(await addVisit(ctx, visitDetails(values))).id;

export const meetingDetails = (values: Partial<Meeting> = {}): Meeting => ({
  key: null,
  firstOn: "2026-12-01",
  lastOn: null,
  titleEn: "Talks",
  titleVi: "Hội đàm",
  place: null,
  sourceId: null,
  personIds: [],
  agreementIds: [],
  organisationIds: [],
  ...values,
});

export const meeting = async (ctx: Ctx, values: Partial<Meeting> = {}): Promise<string> =>
  made(await recordMeeting(ctx, meetingDetails(values))).id;

export const giftDetails = (values: Partial<GiftDetails> = {}): GiftDetails => ({
  direction: "given",
  what: "A lacquer picture",
  on: "2026-11-20",
  personId: null,
  organisationId: null,
  value: null,
  currency: null,
  keptAt: null,
  note: null,
  ...values,
});

export const gift = async (ctx: Ctx, values: Partial<GiftDetails> & { visitId?: string } = {}): Promise<string> => {
  const { visitId = null, ...details } = values;
  return made(await addGift(ctx, { ...giftDetails(details), visitId })).id;
};
