/** Records as they are now, as the verbs take them: what a row is compared with. Null where one is not there. */
import { and, asc, eq } from "drizzle-orm";
import type { OrganisationDetails } from "#app/organisations/forms";
import { namesOf } from "#app/organisations/locked-organisation.server";
import { presentOrganisations } from "#app/organisations/present.server";
import type { PersonDetails, PostDetails } from "#app/people/forms";
import { personNamesOf } from "#app/people/people.server";
import { presentPeople } from "#app/people/present.server";
import type { Executor } from "#db/client.server";
import { organisations, people, posts } from "#db/schema";

export async function presentOrganisation(
  db: Executor,
  id: string,
): Promise<{ version: number; details: OrganisationDetails } | null> {
  const [row] = await db
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, id), presentOrganisations()));
  if (!row) return null;
  const { id: _, searchText: __, createdAt: ___, mergedIntoId: ____, version, ...columns } = row;
  return { version, details: { ...columns, names: await namesOf(db, id) } as OrganisationDetails };
}

export interface PresentPerson {
  version: number;
  details: PersonDetails;
  posts: (PostDetails & { id: string })[];
}

export async function presentPerson(db: Executor, id: string): Promise<PresentPerson | null> {
  const [row] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, id), presentPeople()));
  if (!row) return null;
  const { id: _, searchText: __, createdAt: ___, mergedIntoId: ____, erasedAt: _____, version, ...columns } = row;
  const held = await db
    .select({
      id: posts.id,
      title: posts.title,
      organisationId: posts.organisationId,
      fromOn: posts.fromOn,
      toOn: posts.toOn,
      heldOn: posts.heldOn,
    })
    .from(posts)
    .where(eq(posts.personId, id))
    .orderBy(asc(posts.id));
  return { version, details: { ...columns, names: await personNamesOf(db, id) } as PersonDetails, posts: held };
}
