/** What was answered about deadlines by people without an account, as far as the reader may see them. */
import { and, desc, eq } from "drizzle-orm";
import { seenDeadlines } from "#app/deadlines/deadline-rows.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { agreements, answers, deadlines, users } from "#db/schema";

/** The most answers shown. */
const most = 50;

/** Those about one deadline, latest first. One query. */
export async function answersOf(ctx: Ctx, deadlineId: string) {
  const rows = await ctx.db
    .select({
      id: answers.id,
      kind: answers.kind,
      name: answers.name,
      address: answers.address,
      dueOn: answers.dueOn,
      note: answers.note,
      proposedOn: answers.proposedOn,
      instead: answers.instead,
      at: answers.at,
      handledAt: answers.handledAt,
      handledBy: users.name,
    })
    .from(answers)
    .innerJoin(deadlines, eq(deadlines.id, answers.deadlineId))
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .leftJoin(users, eq(users.id, answers.handledBy))
    .where(and(eq(answers.deadlineId, deadlineId), seenDeadlines(ctx)))
    .orderBy(desc(answers.at), desc(answers.id))
    .limit(most);
  return rows.map(({ at, handledAt, ...row }) => ({
    ...row,
    at: at.toISOString(),
    handledAt: handledAt?.toISOString() ?? null,
  }));
}

/** Which deadline it is about; 404 where there is no such answer, or its agreement may not be seen. */
export async function deadlineOfAnswer(ctx: Ctx, id: string | undefined): Promise<string> {
  if (!isId(id)) notFound();
  const [answer] = await ctx.db
    .select({ deadlineId: answers.deadlineId })
    .from(answers)
    .innerJoin(deadlines, eq(deadlines.id, answers.deadlineId))
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .where(and(eq(answers.id, id as string), seenDeadlines(ctx)));
  return answer?.deadlineId ?? notFound();
}

export type AnswerRow = Awaited<ReturnType<typeof answersOf>>[number];
