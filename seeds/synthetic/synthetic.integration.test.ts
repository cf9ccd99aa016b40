/** The synthetic set is what the verbs would have written: the same lives played through them give the same rows. */
import { getTableName } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { checkHistories } from "#app/agreements/check-histories.server";
import { systemAccount } from "#app/platform/system-account";
import { connect, type Db, type Tx } from "#db/client.server";
import { agreementEvents, office, organisations, sources, users as userTable } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { expectGapsAsRecorded } from "#test/support/gaps";
import { recordLives } from "#test/support/recorded-lives";
import { registerText } from "#test/support/register-text";
import { copyRows, newBatch } from "./copy";
import { NotEmpty, playedBlock, seedSynthetic, settingOf } from "./index";
import { readRegister } from "./register";
import { putAgreement } from "./rows";
import { departments, firstDay, organisationId, sourceRows, users } from "./world";

/** Of 150 it was found to be so by hand; fewer take less time. */
const asked = { agreements: 8, seed: 43, peopleEach: 2, today: "2026-11-21" };

/** A new register: the office, the account of set-up, reference data. */
async function newRegister(): Promise<TestDatabase> {
  const made = await testDb();
  await made.db.insert(office).values({ id: 1 });
  await made.db
    .insert(userTable)
    .values({ ...systemAccount, email: "system@entente.invalid", system: true, createdAt: new Date(0) });
  await seedReference(made.db);
  return made;
}

async function filled(made: TestDatabase, changes: Partial<typeof asked> = {}): Promise<void> {
  const owner = connect(made.ownerUrl, { max: 1, name: "test-seed" });
  try {
    await seedSynthetic(owner, { ...asked, ...changes });
  } finally {
    await owner.sql.end();
  }
}

/** The same office, users and sources as the set has; then every life by the verbs. */
async function recorded({ db }: TestDatabase): Promise<void> {
  const setting = settingOf(asked, { organisationId: null, timeZone: "Asia/Ho_Chi_Minh", country: "VN" });
  const createdAt = new Date(`${firstDay(asked.today)}T00:00:00Z`);
  await db.insert(userTable).values(users(setting).map((user) => ({ ...user, createdAt })));
  await db.insert(sources).values(sourceRows(setting));
  await db.insert(organisations).values({
    id: setting.officeId,
    name: "Organisation 0000",
    type: "municipality",
    country: "VN",
    searchText: "organisation 0000",
    createdAt,
  });
  await db.update(office).set({ organisationId: setting.officeId });
  const settings = {
    organisationId: setting.officeId,
    timeZone: setting.timeZone,
    country: "VN",
    opinionsRequired: true,
  };
  const register = await readRegister(db as Db & Tx, settings);
  const ours = new Set([
    ...register.ours,
    ...Array.from({ length: departments }, (_, at) => organisationId(setting, at + 1)),
  ]);
  const lives = [...playedBlock(setting, { ...register, ours }, 1, asked.agreements)].map(({ life }) => life);
  await recordLives(db, settings, setting, lives, register.criteria);
}

describe("a synthetic register", () => {
  let bulk: TestDatabase;
  let verbs: TestDatabase;
  beforeAll(async () => {
    [bulk, verbs] = [await newRegister(), await newRegister()];
    await filled(bulk);
    await recorded(verbs);
  }, 180_000);

  test("has the rows that the verbs write, in every table", async () => {
    const [one, other] = [await registerText(bulk.ownerSql), await registerText(verbs.ownerSql)];
    for (const table of Object.keys(other)) expect(one[table], table).toEqual(other[table]);
  });

  test("adds up: every history replays to what is stored", async () => {
    expect(await checkHistories(bulk.db)).toEqual({ checked: asked.agreements, differences: [] });
  });

  test("lacks what its records do not hold, as the pages and figures say", async () => {
    // Of the verbs' register: making a reader would be a difference between the two.
    await expectGapsAsRecorded(await testContext({ db: verbs.db, role: "manager" }));
  });

  test("tells of many kinds of event", async () => {
    const types = await bulk.db.selectDistinct({ type: agreementEvents.type }).from(agreementEvents);
    expect(types.length).toBeGreaterThan(10);
  });

  test("keeps the history append-only", async () => {
    await expect(bulk.ownerSql`delete from agreement_events`).rejects.toThrow("append-only");
    await expect(bulk.ownerSql`update activity set verb = 'x'`).rejects.toThrow("append-only");
  });

  test("holds mail", async () => {
    expect(await bulk.ownerSql`select held, why from mail_switch`).toEqual([{ held: true, why: "byHand" }]);
  });

  test("is not put where something is on record already", async () => {
    await expect(filled(bulk)).rejects.toThrow(NotEmpty);
    const [count] = await bulk.ownerSql`select count(*)::int as agreements from agreements`;
    expect(count).toEqual({ agreements: asked.agreements });
  });

  test("has the same indexes and references as before", async () => {
    const shape = (sql: TestDatabase["ownerSql"]) => sql`
      select indexdef as text from pg_indexes where schemaname = 'public'
      union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'public'::regnamespace order by 1`;
    expect([...(await shape(bulk.ownerSql))]).toEqual([...(await shape(verbs.ownerSql))]);
  });
});

test("documents hold ten words for each agreement, and everything is found", async () => {
  const { ownerSql, ownerUrl } = await newRegister();
  const owner = connect(ownerUrl, { max: 1, name: "test-seed" });
  await seedSynthetic(owner, { ...asked, agreements: 20, documents: true });
  await owner.sql.end();
  const [counted] = await ownerSql`
    select (select sum(array_length(regexp_split_to_array(text, '\\s+'), 1))::int from document_texts) as words,
      (select count(*)::int from finding.entries e where e.kind = 'person') as people,
      (select count(*)::int from finding.entries e where e.kind = 'document') as documents,
      (select count(*)::int from pg_trigger where tgenabled <> 'O' and not tgisinternal) as off`;
  expect(counted?.words).toBeGreaterThanOrEqual(200);
  expect(counted).toMatchObject({ people: 40, documents: 1, off: 0 });
});

test("the same seed and day give the same rows, another seed others", async () => {
  const { db } = await newRegister();
  const settings = { organisationId: null, timeZone: "Asia/Ho_Chi_Minh", country: "VN", opinionsRequired: true };
  const register = await readRegister(db as Db & Tx, settings);
  const rowsOf = (seed: number) => {
    const setting = settingOf({ ...asked, seed }, settings);
    const batch = newBatch();
    for (const { rec } of playedBlock(setting, register, 1, 5)) putAgreement(batch, setting, rec);
    return [...batch.rows()].map(([table, rows]) => [getTableName(table), rows]);
  };
  expect(rowsOf(1)).toEqual(rowsOf(1));
  expect(rowsOf(2)).not.toEqual(rowsOf(1));
});

test("rows that the database refuses end the writing with its reason, and the line can be used again", async () => {
  const made = await testDb();
  const owner = connect(made.ownerUrl, { max: 1, name: "test-seed" });
  const source = { id: crypto.randomUUID(), key: "one", publisher: "Publisher", subject: "Subject" };
  try {
    await expect(copyRows(owner.sql, sources, [source, source])).rejects.toThrow(/duplicate key value/);
    await copyRows(owner.sql, sources, [source]);
    expect(await owner.db.$count(sources)).toBe(1);
  } finally {
    await owner.sql.end();
  }
});
