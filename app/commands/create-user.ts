/**
 * `npm run user:create -- --name "Nguyễn Thị An" --email an@office.example --role administrator`
 * Makes a person (or finds the one with that address) and prints a link that signs them in once. The way in for the
 * first administrator; works with DATABASE_URL and with the data folder, also beside a running server.
 */
import { parseArgs } from "node:util";
import { eq, sql } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import { systemAccount } from "#app/platform/system-account";
import { ensureAccounts } from "#app/server/first-data";
import { makeLog } from "#app/server/log";
import { StartRefusal } from "#app/server/start-refusal";
import { createSignInLink, linkMinutes, signInAddress } from "#app/session/sign-in-links.server";
import type { Db } from "#db/client.server";
import { office, users } from "#db/schema";
import { dayIn } from "#workflows/calendar/day";
import { runCommand } from "./run-command";
import { type UserInput, userInput } from "./user-input";

runCommand(async ({ db }, env) => {
  const { values } = parseArgs({
    options: { name: { type: "string" }, email: { type: "string" }, role: { type: "string" } },
  });
  const parsed = userInput.safeParse(values);
  if (!parsed.success) throw new StartRefusal(`${parsed.error.issues[0]?.message}.`);
  const token = await createUser(db, parsed.data, env.logLevel);
  console.log(
    `Give this link to ${parsed.data.name}. It works once, within ${linkMinutes.invitation / (24 * 60)} days:\n`,
  );
  console.log(signInAddress(env.publicOrigin, token));
});

/** Refuses an address that a person with another role or without access has: the settings pages change those. */
async function createUser(db: Db, { name, email, role }: UserInput, logLevel: string): Promise<string> {
  await ensureAccounts({ db });
  const now = new Date();
  const [settings] = await db.select().from(office);
  if (!settings) throw new Error("the office has no row");
  const log = makeLog(logLevel);
  const today = dayIn(now, settings.timeZone);
  const ctx = { db, log, now, today, actor: systemAccount, office: settings, locale: settings.locale };
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(users)
      .where(eq(sql`lower(${users.email})`, email.toLowerCase()));
    if (found && (found.role !== role || found.disabledAt || found.system))
      throw new StartRefusal(
        `${email} has an account already, with another role or without access: change it under Settings.`,
      );
    const userId = found?.id ?? (await insertUser());
    return createSignInLink(tx, { userId, createdBy: systemAccount.id, now });

    async function insertUser(): Promise<string> {
      const [user] = await tx.insert(users).values({ name, email, role, createdAt: now }).returning({ id: users.id });
      if (!user) throw new Error("no user was made");
      const changes = { name: [null, name], email: [null, email], role: [null, role] } as Record<
        string,
        [unknown, unknown]
      >;
      await recordActivity(tx, ctx, {
        subjectType: "user",
        subjectId: user.id,
        verb: "userInvited",
        changes,
        version: 1,
      });
      return user.id;
    }
  });
}
