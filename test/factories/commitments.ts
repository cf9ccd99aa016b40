/** Commitments for tests, made by the verb. */
import { addCommitment, type NewCommitment } from "#app/commitments/commitments.server";
import type { Ctx } from "#app/platform/context.server";
import { made } from "./records";

const plain: Omit<NewCommitment, "agreementId"> = {
  ...{ text: "Take in twenty trainees", clause: "Article 2(b)", side: "ours", organisationId: null, ownerId: null },
  ...{ personId: null, dueOn: "2026-12-31", recurs: null, recursUntil: null, measure: null, target: null, unit: null },
  ...{ evidenceRequired: false, difficulties: null, meetingId: null, visitId: null },
};

/** Of an agreement, due at the end of 2026 unless said otherwise. */
export async function commitment(
  ctx: Ctx,
  agreementId: string,
  values: Partial<Omit<NewCommitment, "agreementId">> = {},
): Promise<string> {
  return made(await addCommitment(ctx, { ...plain, ...values, agreementId })).id;
}
