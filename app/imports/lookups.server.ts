/**
 * Records that a file names. Looked up as every form looks them up, nothing guessed; what was found is remembered within one piece
 * of work, what was not found is looked up again: a row before may have brought it.
 */
import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { findAgreement } from "#app/agreements/lookup.server";
import { findOrganisation } from "#app/organisations/lookup.server";
import { findPerson } from "#app/people/lookup.server";
import { presentPeople } from "#app/people/present.server";
import type { Ctx } from "#app/platform/context.server";
import { type Found, foundOf, partMark } from "#app/platform/lookup";
import { people, users } from "#db/schema";
import { type Meant, organisationMeant } from "./organisation-meant.server";

export interface Lookups {
  /** By any name, `Thu Duc · VN`, and as our own exports write it: `VN Thu Duc → Ho Chi Minh City`. */
  organisation(ctx: Ctx, text: string): Promise<Found>;
  /** Where that finds none: by the words of its name; else those that are like it. */
  organisationMeant(ctx: Ctx, text: string): Promise<Meant>;
  /** By address of mail, else by name. */
  person(ctx: Ctx, text: string): Promise<Found>;
  agreement(ctx: Ctx, text: string): Promise<Found>;
  /** Somebody who can own an agreement, by address of mail, else by name. */
  user(ctx: Ctx, text: string): Promise<Found>;
}

export function lookups(): Lookups {
  const remembered = <F extends Found>(find: (ctx: Ctx, text: string) => Promise<F>) => {
    const found = new Map<string, F>();
    return async (ctx: Ctx, text: string) => {
      const known = found.get(text);
      if (known) return known;
      const now = await find(ctx, text);
      if (now.ok) found.set(text, now);
      return now;
    };
  };
  return {
    organisation: remembered(organisationNamed),
    organisationMeant: remembered(meantBy),
    person: remembered(personNamed),
    agreement: remembered(findAgreement),
    user: remembered(userNamed),
  };
}

async function organisationNamed({ db }: Ctx, text: string): Promise<Found> {
  const asIs = await findOrganisation(db, text);
  if (asIs.ok || asIs.why === "many") return asIs;
  const city = cityIn(text);
  const whole = city ? await findOrganisation(db, city) : asIs;
  if (whole.ok || whole.why === "many") return whole;
  const exported = /^([A-Z]{2}) (.+)$/.exec(text.split(" → ")[0] ?? "");
  return exported ? findOrganisation(db, `${exported[2]}${partMark}${exported[1]}`) : asIs;
}

/** A city as it is written out, where it is as offices shorten it: "TP. Hồ Chí Minh". */
function cityIn(text: string): string | null {
  const short = /^TP\.?\s+(?=\S)|^TP\.(?=\S)/i.exec(text.trim())?.[0];
  return short ? `Thành phố ${text.trim().slice(short.length)}` : null;
}

const meantBy = ({ db }: Ctx, text: string): Promise<Meant> => organisationMeant(db, cityIn(text) ?? text);

async function personNamed({ db }: Ctx, text: string): Promise<Found> {
  if (!text.includes("@")) return findPerson(db, text);
  return foundOf(
    await db
      .select({ id: people.id })
      .from(people)
      .where(and(presentPeople(), sql`lower(${people.email}) = lower(${text.trim()})`))
      .limit(2),
  );
}

async function userNamed({ db }: Ctx, text: string): Promise<Found> {
  const asked = text.trim();
  return foundOf(
    await db
      .select({ id: users.id })
      .from(users)
      .where(
        and(
          eq(users.system, false),
          isNull(users.disabledAt),
          ne(users.role, "viewer"),
          or(sql`lower(${users.email}) = lower(${asked})`, sql`normalise(${users.name}) = normalise(${asked})`),
        ),
      )
      .limit(2),
  );
}
