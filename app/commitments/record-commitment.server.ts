/** What is put on record of a commitment, so that its agreement's history can name it. */
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import type { Changes } from "#app/platform/merge-edits";
import type { Tx } from "#db/client.server";
import { type CommitmentVerb, named } from "./recorded";

interface Subject {
  id: string;
  agreementId: string;
  text: string;
  version: number;
}

/** `on`: the day it happened, where it has one. */
export async function recordCommitment(
  tx: Tx,
  ctx: Ctx,
  { id, agreementId, text, version }: Subject,
  verb: CommitmentVerb,
  changes: Changes,
  on: string | null = null,
): Promise<void> {
  await recordActivity(tx, ctx, {
    subjectType: "commitment",
    subjectId: id,
    agreementId,
    verb,
    changes: { ...(verb === "commitmentAdded" ? {} : named(text, on)), ...changes },
    version,
  });
}
