/** What the office is called in a reader's language: for mails and pages of people outside it. */
import { eq, sql } from "drizzle-orm";
import type { Locale } from "#app/platform/locale";
import type { Executor } from "#db/client.server";
import { organisationNames, organisations } from "#db/schema";

/** Its name in that language where one is kept; null before the office's organisation is set. */
export async function officeName(db: Executor, organisationId: string | null, locale: Locale): Promise<string | null> {
  if (!organisationId) return null;
  const own = sql`(select ${organisationNames.name} from ${organisationNames}
    where ${organisationNames.organisationId} = ${organisations.id} and ${organisationNames.language} = ${locale}
      and not ${organisationNames.former}
    order by ${organisationNames.name} limit 1)`;
  const [row] = await db
    .select({ name: sql<string>`coalesce(${own}, ${organisations.name})` })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return row?.name ?? null;
}
