/** Which record tasks are to be made for, as the address of a page or its form names it. */
import { findAgreement } from "#app/agreements/lookup.server";
import { subjectOf } from "#app/documents/subject-of.server";
import type { Ctx } from "#app/platform/context.server";
import type { FormValues } from "#app/platform/forms";
import { notFound } from "#app/platform/page.server";
import { aboutAsked } from "#app/tasks/task-input.server";
import type { TaskSubject } from "#app/tasks/tasks-of.server";

/**
 * Null where none is named; 404 where it is not there or may not be seen. An agreement is named by its id or its reference: where an address
 * names one that is not there, the page is as without it.
 */
export async function recordAsked(
  ctx: Ctx,
  asked: URLSearchParams | FormValues,
): Promise<(TaskSubject & { name: string }) | null> {
  const about = await aboutAsked(ctx, asked);
  if (about) return about;
  const named = asked instanceof URLSearchParams ? asked.get("agreement") : asked.on;
  if (!named) return null;
  const found = await findAgreement(ctx, String(named));
  if (!found.ok) return asked instanceof URLSearchParams ? null : notFound();
  const { name } = await subjectOf(ctx, { type: "agreement", id: found.id });
  return { type: "agreement", id: found.id, name };
}
