/** Verbs about the people who sign in. Everything takes effect on that person's next request: rights are read afresh each time. */
import { and, asc, eq, isNull } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import type { Changes } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { createSignInLink } from "#app/session/sign-in-links.server";
import type { Invitation, RoleChange } from "#app/settings/forms";
import { queueInvitation } from "#app/settings/invitation-mail.server";
import type { Tx } from "#db/client.server";
import { office, sessions, signInLinks, users } from "#db/schema";

/**
 * Gives a person an account, in the office's language, and a link that signs them in once: it goes to them by mail where mail
 * goes out (`byMail`), else its token is answered, to be handed over. Refused where the address has an account.
 */
export async function invitePerson(
  ctx: Ctx,
  input: Invitation,
  byMail: { origin: string } | null = null,
): Promise<Outcome<{ id: string; token: string | null }>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const [ours] = await tx.select({ locale: office.locale }).from(office).where(eq(office.id, 1));
    const [user] = await tx
      .insert(users)
      .values({ ...input, locale: ours?.locale ?? null, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!user) return refuse({ code: "input", problems: { email: "emailTaken" } });
    const { id } = user;
    const { name, email, role } = input;
    const changes: Changes = { name: [null, name], email: [null, email], role: [null, role] };
    await recordActivity(tx, ctx, {
      subjectType: "user",
      subjectId: id,
      verb: "userInvited",
      changes,
      version: 1,
    });
    if (!byMail) return done({ id, token: await linkFor(tx, ctx, id) });
    await queueInvitation(tx, ctx, { id, name, email, locale: ours?.locale ?? "en" }, byMail.origin);
    return done({ id, token: null });
  });
}

/** Changes what a person may do. Refused for the last administrator, and where somebody changed the role meanwhile. */
export async function changeRole(ctx: Ctx, id: string, { role, version }: RoleChange): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { user, administrators } = await lockedUser(tx, id);
    const theirs = { version: user.version, fields: { role: user.role } };
    const laid = await layOver(tx, { type: "user", id }, theirs, version, { role });
    if (!laid.ok) return laid;
    const { changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    if (isLast(id, administrators)) return refuse({ code: "rule", rule: "lastAdministrator" });
    await write(tx, ctx, user, { role }, "userRoleChanged", changes);
    return done({ beside });
  });
}

/**
 * Takes a person's access: every session ends, every unused link is void. Refused for the last administrator.
 * Doing it twice is doing it once.
 */
export async function disablePerson(ctx: Ctx, id: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { user, administrators } = await lockedUser(tx, id);
    if (user.disabledAt) return done(null);
    if (isLast(id, administrators)) return refuse({ code: "rule", rule: "lastAdministrator" });
    await tx.delete(sessions).where(eq(sessions.userId, id));
    await voidLinks(tx, ctx, id);
    await write(tx, ctx, user, { disabledAt: ctx.now }, "userDisabled", { disabled: [false, true] });
    return done(null);
  });
}

/** Gives access back. Old links stay void: a new one has to be made. */
export async function enablePerson(ctx: Ctx, id: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { user } = await lockedUser(tx, id);
    if (!user.disabledAt) return done(null);
    await write(tx, ctx, user, { disabledAt: null }, "userEnabled", { disabled: [true, false] });
    return done(null);
  });
}

/** A fresh link that signs the person in once; unused older ones are void. Refused for somebody who is disabled. */
export async function makeNewLink(ctx: Ctx, id: string): Promise<Outcome<{ token: string }>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { user } = await lockedUser(tx, id);
    if (user.disabledAt) return refuse({ code: "rule", rule: "personDisabled" });
    await voidLinks(tx, ctx, id);
    await recordActivity(tx, ctx, { subjectType: "user", subjectId: id, verb: "userLinkMade", changes: {} });
    return done({ token: await linkFor(tx, ctx, id) });
  });
}

type User = Pick<typeof users.$inferSelect, "id" | "role" | "disabledAt" | "version">;

/**
 * The person under lock, and every administrator who can sign in. All administrators are locked, in one order, so that
 * two of them cannot lower each other at once.
 */
async function lockedUser(tx: Tx, id: string): Promise<{ user: User; administrators: string[] }> {
  if (!isId(id)) notFound();
  const administrators = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, "administrator"), isNull(users.disabledAt), eq(users.system, false)))
    .orderBy(asc(users.id))
    .for("no key update");
  const [user] = await tx
    .select({ id: users.id, role: users.role, disabledAt: users.disabledAt, version: users.version })
    .from(users)
    .where(and(eq(users.id, id), eq(users.system, false)))
    .for("no key update");
  if (!user) notFound();
  return { user, administrators: administrators.map((row) => row.id) };
}

const isLast = (id: string, administrators: string[]) => administrators.length === 1 && administrators[0] === id;

async function write(
  tx: Tx,
  ctx: Ctx,
  { id, version }: User,
  columns: Partial<Pick<User, "role" | "disabledAt">>,
  verb: string,
  changes: Changes,
): Promise<void> {
  await tx
    .update(users)
    .set({ ...columns, version: version + 1 })
    .where(eq(users.id, id));
  await recordActivity(tx, ctx, { subjectType: "user", subjectId: id, verb, changes, version: version + 1 });
}

function linkFor(tx: Tx, ctx: Ctx, userId: string): Promise<string> {
  return createSignInLink(tx, { userId, createdBy: ctx.actor.id, now: ctx.now });
}

async function voidLinks(tx: Tx, ctx: Ctx, userId: string): Promise<void> {
  await tx
    .update(signInLinks)
    .set({ usedAt: ctx.now })
    .where(and(eq(signInLinks.userId, userId), isNull(signInLinks.usedAt)));
}
