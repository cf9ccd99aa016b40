/** What must be there before the first request: the office, the built-in account, demo users, and the seeds. */
import { ne, sql } from "drizzle-orm";
import { deriveByNewRules } from "#app/deadlines/derive-anew.server";
import { derivedAtOnce, deriveInBackground } from "#app/jobs/derive-in-background.server";
import { keepRegister } from "#app/personal-data/register.server";
import type { Services } from "#app/platform/context.server";
import type { Role } from "#app/platform/permissions";
import { systemAccount } from "#app/platform/system-account";
import { agreementEvents, office, users } from "#db/schema";
import { seedDocumentedAgreements, seedReference } from "#seeds/index";

const demoUsers: { name: string; role: Role }[] = [
  { name: "Officer", role: "officer" },
  { name: "Manager", role: "manager" },
  { name: "Viewer", role: "viewer" },
  { name: "Administrator", role: "administrator" },
];

/** Puts it there; the same again changes nothing. Several processes may do it at once, one after the other. */
export async function ensureFirstData(services: Services, seed: "documented" | "none"): Promise<void> {
  const { db, demo } = services;
  await ensureAccounts(services);
  await keepRegister(db, services.erasuresFile);
  if (demo)
    for (const { name, role } of demoUsers)
      await db
        .insert(users)
        .values({ name, role, email: `${role}@demo.invalid`, demo: true })
        .onConflictDoNothing();
  await seedReference(services);
  if (seed === "documented") await seedWhileUntouched(services);
  // The first ones at once, which is all of them in most registers; the others while it serves.
  const left = await deriveByNewRules(services, { batches: derivedAtOnce });
  if (left) {
    services.log.warn({}, "the worker derives the other deadlines anew by the rules of this version");
    await deriveInBackground(db, left);
  }
}

/** The office's row and the built-in account: also for commands. */
export async function ensureAccounts({ db }: Pick<Services, "db">): Promise<void> {
  await db.insert(office).values({ id: 1 }).onConflictDoNothing();
  await db
    .insert(users)
    .values({ ...systemAccount, email: "system@entente.invalid", system: true })
    .onConflictDoNothing();
}

/**
 * The documented agreements, while nobody but set-up has recorded anything: in an empty register, and again where a
 * start was killed half-way. Seeding twice is the same as once; the lock keeps two processes from doing it together.
 */
async function seedWhileUntouched(services: Services): Promise<void> {
  await services.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(727276)`);
    const [touched] = await tx
      .select({ id: agreementEvents.id })
      .from(agreementEvents)
      .where(ne(agreementEvents.actorId, systemAccount.id))
      .limit(1);
    // Whoever was put together with another, or erased, must not come back.
    const [changed] = await tx.execute(
      sql`select 1 where exists (select from merges) or exists (select from erasures)`,
    );
    if (!touched && !changed) await seedDocumentedAgreements(services);
  });
}
