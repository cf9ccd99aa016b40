/** Sources of what was taken over: a publication, a letter, a file of the office. */
import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server";
import { sources } from "#db/schema";

export interface NewSource {
  publisher: string;
  subject: string;
  publishedOn: string | null;
  language: string | null;
  url: string | null;
}

/** Keeps a source once for all agreements: it is the same by its address, else by publisher, subject and day. An agreement may bring several. Answers its id. */
export async function keepSource(tx: Tx, agreementId: string, source: NewSource): Promise<string> {
  const same = source.url
    ? eq(sources.url, source.url)
    : and(
        eq(sources.publisher, source.publisher),
        eq(sources.subject, source.subject),
        sql`${sources.publishedOn} is not distinct from ${source.publishedOn}::date`,
      );
  const [known] = await tx.select({ id: sources.id }).from(sources).where(same).limit(1);
  if (known) return known.id;
  const [made] = await tx
    .insert(sources)
    .values({ key: `agreement-${agreementId}-${randomUUID()}`, ...source })
    .returning({ id: sources.id });
  if (!made) throw new Error("the source was not written");
  return made.id;
}
