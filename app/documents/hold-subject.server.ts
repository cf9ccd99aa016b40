/** Holding the record to which something is added, where that is tied to it by no key: a comment, a document. */
import { and, eq } from "drizzle-orm";
import { presentOrganisations } from "#app/organisations/present.server";
import { presentPeople } from "#app/people/present.server";
import { notFound } from "#app/platform/page.server";
import type { Subject } from "#app/platform/subjects";
import type { Tx } from "#db/client.server";
import { organisations, people } from "#db/schema";

/**
 * Keeps a person or an organisation as it is until the transaction ends: whoever erases it or puts it together with another waits, and
 * finds what was added. Where they came first it is not there any more: 404. Nothing else goes while somebody adds to it.
 */
export async function holdSubject(tx: Tx, { type, id }: Subject): Promise<void> {
  if (type !== "person" && type !== "organisation") return;
  const held =
    type === "person"
      ? await tx
          .select({ id: people.id })
          .from(people)
          .where(and(eq(people.id, id), presentPeople()))
          .for("key share")
      : await tx
          .select({ id: organisations.id })
          .from(organisations)
          .where(and(eq(organisations.id, id), presentOrganisations()))
          .for("key share");
  if (held.length === 0) notFound();
}
