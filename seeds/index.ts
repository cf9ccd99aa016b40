/** What a new register starts with. Called at every start; everything here may run again without doing anything twice. */
import { and, eq } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import { systemAccount } from "#app/platform/system-account";
import { office, users } from "#db/schema";
import { dayIn } from "#workflows/calendar/day";
import { seedDocumented } from "./documented";
import { seedReference as reference } from "./reference";

/** Holidays, policies, bodies to consult, the scorecard. */
export async function seedReference({ db }: Pick<Services, "db">): Promise<void> {
  await reference(db);
}

/** The documented agreements, on the account of set-up. In the demo the officer owns those of our own office. */
export async function seedDocumentedAgreements({
  db,
  clock,
  log,
}: Pick<Services, "db" | "clock" | "log">): Promise<void> {
  const [settings] = await db.select().from(office).where(eq(office.id, 1));
  if (!settings) throw new Error("the office has no row");
  const [owner] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.demo, true), eq(users.role, "officer")));
  const now = clock.now();
  const { organisationId, timeZone, country, opinionsRequired } = settings;
  await seedDocumented(
    {
      db,
      log,
      now,
      today: dayIn(now, timeZone),
      actor: systemAccount,
      office: { organisationId, timeZone, country, opinionsRequired },
      locale: "en",
    },
    owner?.id ?? null,
  );
}
