/** What was answered about a deadline by people without an account, latest first. One query. */
import { and, desc, eq } from "drizzle-orm";
import { seenDeadlines } from "#app/deadlines/deadline-rows.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements, answers, deadlines, users } from "#db/schema";

/** The most answers shown. */
const most = 50;

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

export type AnswerRow = Awaited<ReturnType<typeof answersOf>>[number];
