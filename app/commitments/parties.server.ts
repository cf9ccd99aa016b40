/** The organisations that can answer for a commitment: the parties of its agreement, and whoever answers for one of them now. */
import { asc, eq, sql } from "drizzle-orm";
import { answersNow } from "#app/organisations/answers.server";
import { nameIn } from "#app/organisations/name-in.server";
import type { Locale } from "#app/platform/locale";
import type { Executor } from "#db/client.server";
import { agreementParties, organisations, type Side } from "#db/schema";

export interface AnsweringParty {
  id: string;
  name: string;
  side: Side;
  /** Of an organisation that ended: who answers for it now. */
  now: boolean;
}

/** Parties in their order, ours first, each followed by who answers for it now. Three queries at most. */
export async function partiesAnswering(
  db: Executor,
  agreementId: string,
  locale: Locale = "en",
): Promise<AnsweringParty[]> {
  const bound = await db
    .select({
      id: organisations.id,
      name: nameIn(sql`organisations`, locale),
      side: agreementParties.side,
      role: agreementParties.role,
    })
    .from(agreementParties)
    .innerJoin(organisations, eq(organisations.id, agreementParties.organisationId))
    .where(eq(agreementParties.agreementId, agreementId))
    .orderBy(asc(agreementParties.side), asc(agreementParties.position), asc(agreementParties.id));
  const parties = bound.filter(({ role }) => role === "party");
  const answers = await answersNow(
    db,
    parties.map(({ id }) => id),
    locale,
  );
  const listed = parties.flatMap(({ id, name, side }): AnsweringParty[] => {
    const now = answers.get(id);
    return [{ id, name, side, now: false }, ...(now ? [{ id: now.id, name: now.name, side, now: true }] : [])];
  });
  return listed.filter(({ id }, at) => listed.findIndex((one) => one.id === id) === at);
}
