/**
 * The databases measured on: one folder for each size in `.data/bench`, filled once with the synthetic set and kept. Measured is a
 * copy of it, so that writes of one run are not the data of the next.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { partMark } from "#app/platform/lookup";
import { projectRoot } from "#app/platform/project-root.server";
import { addressOf, type EmbeddedServer, startEmbedded } from "#app/server/embedded";
import { applicationRole, ownerRole, quote } from "#app/server/roles";
import { hashOf, newToken } from "#app/session/tokens.server";
import type { Material } from "./jobs";

const measured = "measured";

export const folderOf = (size: number) => path.join(projectRoot, ".data", "bench", `${size}`);

export interface World {
  /** Addresses of the copy. */
  application: string;
  owner: string;
  sql: postgres.Sql;
  /** How many statements of others run now. */
  running(): Promise<number>;
  material: Material;
  cookies: Record<"officer" | "manager", string>;
  close(): Promise<void>;
}

/** Fills the folder of a size unless it is filled. */
export async function ensureFilled(size: number): Promise<void> {
  const done = path.join(folderOf(size), "..", `${size}.filled`);
  if (fs.existsSync(done)) return;
  const began = performance.now();
  const tsx = path.join(projectRoot, "node_modules", "tsx", "dist", "cli.mjs");
  const command = [tsx, path.join("app", "commands", "seed-synthetic.ts"), "--agreements", `${size}`];
  const filled = spawnSync(process.execPath, command, {
    cwd: projectRoot,
    env: { ...process.env, ENTENTE_DATA: folderOf(size), DATABASE_URL: "", MIGRATION_DATABASE_URL: "" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (filled.status !== 0) throw new Error(`The set of ${size} agreements could not be made: see above.`);
  const server = await startEmbedded({ dataDir: folderOf(size) });
  const sql = postgres(server.clusterUrl("entente"), { max: 1, onnotice: () => {} });
  await sql`vacuum analyze`;
  await sql.end();
  await server.stop();
  const seconds = Math.round((performance.now() - began) / 1000);
  fs.writeFileSync(done, `${JSON.stringify({ size, seconds })}\n`);
}

/** Starts the database of a size and makes a fresh copy to measure on. */
export async function openWorld(size: number): Promise<World> {
  const server = await startEmbedded({ dataDir: folderOf(size) });
  await copyTo(server);
  const address = (role: string, password: string) => addressOf(server.port, role, password, measured);
  const owner = address(ownerRole, server.credentials.owner);
  const sql = postgres(owner, { max: 2, onnotice: () => {} });
  // What others do, only the account of the whole server is told.
  const cluster = postgres(server.clusterUrl(measured), { max: 1, onnotice: () => {} });
  return {
    application: address(applicationRole, server.credentials.application),
    owner,
    sql,
    running: async () => {
      const [row] = await cluster<{ running: number }[]>`select count(*)::int as running from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`;
      return row?.running ?? 0;
    },
    material: await readMaterial(sql),
    cookies: { officer: await signIn(sql, "officer"), manager: await signIn(sql, "manager") },
    async close() {
      await Promise.all([sql.end({ timeout: 5 }), cluster.end({ timeout: 5 })]);
      await server.stop();
    },
  };
}

async function copyTo(server: EmbeddedServer): Promise<void> {
  const cluster = postgres(server.clusterUrl(), { max: 1, onnotice: () => {} });
  await cluster.unsafe(`drop database if exists ${measured} with (force)`);
  await cluster.unsafe(
    `create database ${measured} owner ${quote(ownerRole)} template entente strategy file_copy connection limit -1`,
  );
  await cluster.unsafe(`grant connect on database ${measured} to ${quote(applicationRole)}`);
  await cluster.end();
}

/** Somebody of a role with a session of their own; answers the cookie. */
async function signIn(sql: postgres.Sql, role: "officer" | "manager"): Promise<string> {
  const [user] = await sql`insert into users (name, email, role, locale)
    values (${`Measuring ${role}`}, ${`measuring-${role}@example.test`}, ${role}, 'en') returning id`;
  const token = newToken();
  await sql`insert into sessions (token_hash, user_id, expires_at)
    values (${hashOf(token) ?? ""}, ${user?.id}, now() + interval '12 hours')`;
  return `session=${token}`;
}

/** What the jobs ask for: records from all over the register, and words of their titles. */
async function readMaterial(sql: postgres.Sql): Promise<Material> {
  const agreements = await sql<{ id: string; title: string }[]>`
    select id, title from (
      select id, title, row_number() over (order by md5(id::text)) as n from agreements where not confidential
        and step <> 'voided') a
    where n <= 120 order by n`;
  const words = agreements
    .map(({ title }, at) => title.split(/\s+/).filter((word) => [...word].length > 3)[at % 3])
    .filter((word) => word !== undefined)
    .slice(0, 24);
  const partners = await sql<{ id: string }[]>`
    select id from organisations o where exists (select 1 from agreement_parties p where p.organisation_id = o.id)
    order by md5(id::text) limit 60`;
  const label = sql`o.name || ${partMark} || o.country`;
  const [office] = await sql`select ${label} as label from office f join organisations o on o.id = f.organisation_id`;
  const theirs = await sql<{ label: string }[]>`
    select ${label} as label from organisations o where o.country <> 'VN'
      and not exists (select 1 from organisations x where x.id <> o.id and x.name = o.name) order by md5(o.id::text) limit 20`;
  const [owner] = await sql`select id from users where role = 'officer' and not system and disabled_at is null limit 1`;
  if (!office || !owner || agreements.length === 0)
    throw new Error("The set has no office, no officer or no agreements.");
  return {
    agreements: agreements.map(({ id }) => id),
    words,
    sought: await readSought(sql),
    partners: partners.map(({ id }) => id),
    organisations: { ours: office.label, theirs: theirs.map((each) => each.label) },
    ownerId: owner.id,
  };
}

/** Words as people look for them: of titles, of names, of documents alone, two that belong together, characters of Han and Hangul. */
async function readSought(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ word: string }[]>`
    (select (regexp_matches(normalise(title), '[a-z]{5,}', 'g'))[1] as word from agreements where title_language = 'en'
      order by md5(id::text) limit 6)
    union all (select 'person ' || (regexp_match(name, '[0-9]+'))[1] from people order by md5(id::text) limit 6)
    union all (select 'organisation ' || (regexp_match(name, '[0-9]+'))[1] from organisations where name like 'Organisation%'
      order by md5(id::text) limit 4)
    union all (select word from (select distinct (regexp_matches(text, '[a-z]{7,}', 'g'))[1] as word
      from (select text from document_texts order by md5(file_id::text) limit 20) t) w order by md5(word) limit 8)`;
  return [...rows.map(({ word }) => word), "thoa thuan", "hop tac", "黄埔", "合作", "组织", "友好", "기관", "사람"];
}
