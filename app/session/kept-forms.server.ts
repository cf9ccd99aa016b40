/**
 * What somebody had typed into a form whose session had ended: kept for them alone until they are back. It is theirs whose
 * session ended, found by a token in this browser's cookie, and gone after some hours, or once the form was sent again.
 * Never acts on what it keeps: the person sees the form again and sends it.
 */
import { and, desc, eq, gt, inArray, isNull, lt, notInArray, sql } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import { keptForms, sessions, users } from "#db/schema";
import { hashOf, newToken } from "./tokens.server";

/** A form is kept this long: somebody who finds their session over in the morning has the day. */
const keptFor = 8 * 3600_000;
/** The most forms kept for one person, and the most tokens a browser holds. */
export const mostKept = 5;

export type Fields = [name: string, value: string][];

type Needed = Pick<Services, "db" | "clock" | "demo">;

/** What a form said and where it was sent. */
export interface KeptForm {
  action: string;
  fields: Fields;
}

/** How an address names a kept form. It opens nothing without the cookie and its owner. */
export const nameOf = (token: string): string => hashOf(token)?.slice(0, 12) ?? "";

/** Keeps a form for the person whose session it was; beyond five the oldest goes. */
export async function keepForm({ db, clock }: Needed, userId: string, { action, fields }: KeptForm): Promise<string> {
  const token = newToken();
  const now = clock.now();
  const kept = { userId, action, fields, createdAt: now, expiresAt: new Date(now.getTime() + keptFor) };
  await db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("no key update");
    const newest = await tx
      .select({ hash: keptForms.tokenHash })
      .from(keptForms)
      .where(eq(keptForms.userId, userId))
      .orderBy(desc(keptForms.createdAt), desc(keptForms.tokenHash))
      .limit(mostKept - 1);
    const stay = newest.map(({ hash }) => hash);
    const others = stay.length > 0 ? notInArray(keptForms.tokenHash, stay) : undefined;
    await tx.delete(keptForms).where(and(eq(keptForms.userId, userId), others));
    await tx.insert(keptForms).values({ tokenHash: hashOf(token) as string, ...kept });
  });
  return token;
}

/**
 * Whose form a request without a session is: the person whose session this browser presents and that has run out, or who signed
 * out in this browser (a place kept for them, without fields). Null for a stranger, and for an account that is disabled.
 */
export async function ownerOfForm(
  { db, clock, demo }: Needed,
  presented: string | undefined,
  tokens: string[],
): Promise<string | null> {
  const good = and(isNull(users.disabledAt), eq(users.system, false), demo ? sql`true` : eq(users.demo, false));
  const session = presented && hashOf(presented);
  if (session) {
    const [row] = await db
      .select({ id: users.id })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(and(eq(sessions.tokenHash, session), good));
    if (row) return row.id;
  }
  const places = hashesOf(tokens);
  if (places.length === 0) return null;
  const [place] = await db
    .select({ id: users.id })
    .from(keptForms)
    .innerJoin(users, eq(users.id, keptForms.userId))
    .where(and(inArray(keptForms.tokenHash, places), gt(keptForms.expiresAt, clock.now()), good))
    .orderBy(desc(keptForms.createdAt))
    .limit(1);
  return place?.id ?? null;
}

/** The form that an address names, if this browser holds its token and it is this person's. */
export async function findKept(
  { db, clock }: Pick<Needed, "db" | "clock">,
  userId: string,
  tokens: string[],
  name: string,
): Promise<KeptForm | null> {
  const token = tokens.find((each) => name !== "" && nameOf(each) === name);
  if (!token) return null;
  const [row] = await db
    .select({ action: keptForms.action, fields: keptForms.fields })
    .from(keptForms)
    .where(
      and(
        eq(keptForms.tokenHash, hashOf(token) as string),
        eq(keptForms.userId, userId),
        gt(keptForms.expiresAt, clock.now()),
      ),
    );
  return row?.action ? row : null;
}

/** Forgets a form that was sent again. */
export async function forgetKept({ db }: Pick<Needed, "db">, userId: string, tokens: string[], name: string) {
  const token = tokens.find((each) => name !== "" && nameOf(each) === name);
  if (token)
    await db
      .delete(keptForms)
      .where(and(eq(keptForms.tokenHash, hashOf(token) as string), eq(keptForms.userId, userId)));
}

/** Deletes what nobody came back for. */
export async function dropOldForms({ db, clock }: Pick<Needed, "db" | "clock">): Promise<void> {
  await db.delete(keptForms).where(lt(keptForms.expiresAt, clock.now()));
}

const hashesOf = (tokens: string[]) => tokens.flatMap((token) => hashOf(token) ?? []);
