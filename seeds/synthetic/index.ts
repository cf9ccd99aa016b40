/**
 * Fills a register with synthetic records for measuring and trying things out: the same seed and day give the same rows. All of it
 * in one transaction, so that a run that is killed leaves nothing. Everybody and everything in it is made by counting.
 */
import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import type { OfficeSettings } from "#app/platform/context.server";
import { systemAccount } from "#app/platform/system-account";
import { refreshAgreementSearch } from "#db/agreement-search.server";
import type { Db, Tx } from "#db/client.server";
import { mailSwitch, office, organisations, sources, users as userTable } from "#db/schema";
import { rulesVersion } from "#workflows/deadlines/deadline";
import { copyRows, newBatch } from "./copy";
import type { Earlier } from "./deeds";
import { putDocuments } from "./documents";
import { withoutIndexes, withoutTriggersOfSearch } from "./indexes";
import { agreementId, lifeOf } from "./life";
import { played } from "./play";
import { idOf } from "./random";
import { type Register, readRegister } from "./register";
import { putAgreement, putOrganisation, putPerson } from "./rows";
import { departments, firstDay, organisation, partnersOf, type Setting, sourceRows, users } from "./world";

export interface Asked {
  agreements: number;
  seed: number;
  peopleEach: number;
  /** The office's day up to which the histories go. */
  today: string;
  /** With documents that have texts and no files. */
  documents?: boolean;
}

/** Something besides the documented agreements is on record. */
export class NotEmpty extends Error {
  override name = "NotEmpty";
}

/** Agreements of one batch: they name each other and nobody else's. */
const block = 1000;

/** `sql` and `db` are one and the same connection, as the owner of the tables. */
export async function seedSynthetic(
  { sql, db }: { sql: postgres.Sql; db: Db },
  asked: Asked,
  report: (done: number) => void = () => {},
): Promise<void> {
  await sql`begin`;
  try {
    await refuseWhereUsed(sql);
    const setting = await openWorld(sql, db, asked);
    const register = await readRegister(db as unknown as Tx, await settingsOf(db));
    await withoutTriggersOfSearch(sql, async () => {
      await withoutIndexes(sql, async () => {
        for (let from = 1; from <= asked.agreements; from += block) {
          const to = Math.min(asked.agreements, from + block - 1);
          await writeBlock(sql, setting, register, from, to);
          report(to);
        }
        await refreshPeople(sql, setting);
      });
      // Every deadline here follows from these rules: the first start has nothing to derive anew.
      await db.update(office).set({ deadlineRules: rulesVersion });
      // What plans are made from, for the look-ups that follow.
      await sql`analyze`;
      await refreshSearch(db, setting);
    });
    await sql`commit`;
  } catch (error) {
    await sql`rollback`.catch(() => {});
    throw error;
  }
}

/** After so many rows at once: without what was rewritten on the way, and with what plans are made from. */
export async function tidy(sql: postgres.Sql): Promise<void> {
  await sql`vacuum (full) agreements`;
  await sql`vacuum (full) people`;
  await sql`vacuum analyze`;
}

async function refuseWhereUsed(sql: postgres.Sql): Promise<void> {
  const [touched] = await sql`
    select 1 from agreement_events where actor_id <> ${systemAccount.id}
    union all select 1 from activity where actor_id <> ${systemAccount.id} limit 1`;
  if (touched)
    throw new NotEmpty(
      "This register holds records besides the documented agreements: synthetic ones are only put into a new one.",
    );
}

async function settingsOf(db: Db): Promise<OfficeSettings> {
  const [row] = await db.select().from(office);
  if (!row) throw new Error("the office has no row");
  const { organisationId, timeZone, country, opinionsRequired } = row;
  return { organisationId, timeZone, country, opinionsRequired };
}

/** Everything follows from these. An office without an organisation of its own gets one. */
export function settingOf(
  asked: Asked,
  office: Pick<OfficeSettings, "organisationId" | "timeZone" | "country">,
): Setting {
  const { organisationId, timeZone, country } = office;
  return { ...asked, timeZone, country, officeId: organisationId ?? idOf(`${asked.seed} office`) };
}

/** Users, organisations and sources. Mail is held: nothing of all this is to reach anybody. */
async function openWorld(sql: postgres.Sql, db: Db, asked: Asked): Promise<Setting> {
  const settings = await settingsOf(db);
  const setting = settingOf(asked, settings);
  const by = users(setting)[0]?.id as string;
  const now = new Date(`${firstDay(asked.today)}T00:00:00Z`);
  await copyRows(
    sql,
    userTable,
    users(setting).map((user) => ({ ...user, createdAt: now })),
  );
  if (!settings.organisationId) {
    const id = setting.officeId;
    await db
      .insert(organisations)
      .values({ id, name: "Organisation 0000", type: "municipality", country: settings.country, createdAt: now });
    await db.update(office).set({ organisationId: id });
  }
  await copyRows(sql, sources, sourceRows(setting));
  const batch = newBatch();
  for (let number = 1; number <= departments + partnersOf(asked); number++)
    putOrganisation(batch, setting, by, organisation(setting, number));
  for (const [table, rows] of batch.rows()) await copyRows(sql, table, rows);
  await sql`
    update organisations o set search_text = normalise(concat_ws(' ', o.name, o.short_name,
      (select string_agg(name, ' ' order by language, name) from organisation_names where organisation_id = o.id), o.place))
    where search_text = ''`;
  const held = { held: true, why: "byHand" as const, heldAt: now };
  await db
    .insert(mailSwitch)
    .values({ id: 1, ...held })
    .onConflictDoUpdate({ target: mailSwitch.id, set: held });
  return setting;
}

/** Plays a thousand lives and writes their rows, table by table in the order in which they refer to each other. */
async function writeBlock(sql: postgres.Sql, setting: Setting, register: Register, from: number, to: number) {
  const batch = newBatch();
  const by = users(setting)[0]?.id as string;
  for (const { rec } of playedBlock(setting, register, from, to)) {
    for (const member of rec.life.members) putPerson(batch, setting, by, member);
    putAgreement(batch, setting, rec);
    if (setting.documents) putDocuments(batch, setting, rec.life);
  }
  const rows = batch.rows();
  for (const table of inOrder([...rows.keys()])) await copyRows(sql, table, rows.get(table) ?? []);
}

/** The lives of a block, one after another, each knowing those before it. */
export function* playedBlock(setting: Setting, register: Register, from: number, to: number) {
  const earlier: Earlier[] = [];
  for (let number = from; number <= to; number++) {
    const life = lifeOf(setting, number, earlier);
    const rec = played(setting, register, life, earlier);
    const place = rec.snapshot?.value as Record<string, string>;
    const { reference, kind, confidential, parentId } = life.input;
    const stage = Object.keys(place)[0] ?? "";
    const signedOn = rec.snapshot?.context.signing?.on ?? null;
    earlier.push({ id: life.id, reference, kind, confidential, parentId, stage, signedOn });
    yield { life, rec };
  }
}

const first = [
  "people",
  "person_names",
  "posts",
  "agreements",
  "pilots",
  "indicators",
  "commitments",
  "tasks",
  "stored_files",
  "deadlines",
  "meetings",
];

function inOrder(tables: PgTable[]): PgTable[] {
  const place = (table: PgTable) => {
    const at = first.indexOf(getTableName(table));
    return at < 0 ? first.length : at;
  };
  return [...tables].sort((a, b) => place(a) - place(b));
}

/** In one go over both tables: there are no indexes by which to look up the names of one person. */
async function refreshPeople(sql: postgres.Sql, _setting: Setting): Promise<void> {
  await sql`
    with named as (
      select person_id, string_agg(name, ' ' order by language, name) as names from person_names group by person_id
    )
    update people p set search_text = normalise(concat_ws(' ', p.name, n.names))
    from people same left join named n on n.person_id = same.id
    where same.id = p.id and p.search_text = ''`;
}

async function refreshSearch(db: Db, setting: Setting): Promise<void> {
  for (let from = 1; from <= setting.agreements; from += 5000) {
    const count = Math.min(5000, setting.agreements - from + 1);
    const ids = Array.from({ length: count }, (_, at) => agreementId(setting, from + at));
    await refreshAgreementSearch(db as unknown as Tx, ids);
  }
}
