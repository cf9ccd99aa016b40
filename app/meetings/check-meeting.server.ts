/** What is asked of a meeting before it is written: lists in a steady order, and what is wrong with it. */
import { areOrganisations } from "#app/organisations/present.server";
import { arePeople } from "#app/people/present.server";
import type { Ctx } from "#app/platform/context.server";
import type { Changes } from "#app/platform/merge-edits";
import type { Problems } from "#app/platform/refusals";
import { seenOf } from "#app/visits/locked-visit.server";
import type { Tx } from "#db/client.server";
import { type MeetingDetails, meetingDayProblem } from "./forms";

/** Lists in a steady order, each record once. */
export function settled<T extends Partial<Pick<MeetingDetails, "personIds" | "agreementIds" | "organisationIds">>>(
  typed: T,
): T {
  const once = (ids: string[] | undefined) => ids && [...new Set(ids)].sort();
  const { personIds, agreementIds, organisationIds } = typed;
  return {
    ...typed,
    ...(personIds && { personIds: once(personIds) }),
    ...(agreementIds && { agreementIds: once(agreementIds) }),
    ...(organisationIds && { organisationIds: once(organisationIds) }),
  };
}

type Checked = Omit<MeetingDetails, "titleEn" | "titleVi" | "place" | "minutes">;

/** What is wrong with a meeting; in an edit only links that change are asked about. */
export async function meetingProblems(tx: Tx, ctx: Ctx, meeting: Checked, changed?: Changes): Promise<Problems | null> {
  const problem = meetingDayProblem(meeting);
  if (problem) return { [problem.field]: problem.message };
  const { personIds, organisationIds, agreementIds } = meeting;
  const asks = (field: keyof Checked) => !changed || changed[field];
  if (asks("personIds") && !(await arePeople(tx, personIds))) return { people: "notFoundByName" };
  if (asks("organisationIds") && !(await areOrganisations(tx, organisationIds)))
    return { organisations: "notFoundByName" };
  if (asks("agreementIds") && (await seenOf(tx, ctx, agreementIds)).size !== agreementIds.length)
    return { agreements: "agreementNotFound" };
  return null;
}
