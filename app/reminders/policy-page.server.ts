/** What the pages of a policy show: its form and what it would send. */

import type { Ctx } from "#app/platform/context.server";
import { orLastPage } from "#app/platform/last-page.server";
import { notFound } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import type { DeadlineKind } from "#workflows/deadlines/deadline";
import { askedPolicy } from "./asked-policy.server";
import { readReminderPolicy } from "./policy-queries.server";
import { type Preview, previewReminders } from "./preview.server";

export async function policyPage(ctx: Ctx, url: URL, kind: DeadlineKind, agreementId: string | null) {
  const saved = (await readReminderPolicy(ctx.db, kind, agreementId)) ?? notFound();
  const { values, policy, problems, unsaved } = askedPolicy(url, saved);
  const page = pageOf(url);
  const preview: Preview | null = policy
    ? orLastPage(url, await previewReminders(ctx, kind, agreementId, policy, page))
    : null;
  return { kind, version: saved.version, own: saved.own, values, problems: Object.values(problems), unsaved, preview };
}
