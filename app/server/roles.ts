/**
 * The two roles of a database: the owner migrates, the application works. Needed only where Entente itself makes them:
 * the embedded server and the tests. On a server of one's own the administrator makes them (docs/how-to).
 */
import postgres from "postgres";

export interface RolePair {
  owner: { name: string; password: string };
  application: { name: string; password: string };
}

export const ownerRole = "entente_owner";
export const applicationRole = "entente_app";

/** Opens a small connection for administration; close it with `end()`. */
export function administer(url: string) {
  return postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
}

type Administration = ReturnType<typeof administer>;

/** Makes both roles, or sets their passwords again. Neither may create roles or databases, nor bypass anything. */
export async function ensureRoles(sql: Administration, roles: RolePair): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(727273)`;
    for (const { name, password } of [roles.owner, roles.application]) {
      const [found] = await tx`select 1 from pg_roles where rolname = ${name}`;
      const verb = found ? "alter" : "create";
      await tx.unsafe(
        `${verb} role ${quote(name)} login nosuperuser nocreatedb nocreaterole password '${password.replaceAll("'", "''")}'`,
      );
    }
  });
}

/** Makes an empty database that belongs to the owner, unless it is there. Others may not connect to it. */
export async function ensureDatabase(sql: Administration, name: string, roles: RolePair): Promise<void> {
  const [found] = await sql`select 1 from pg_database where datname = ${name}`;
  if (!found) {
    await sql
      .unsafe(`create database ${quote(name)} owner ${quote(roles.owner.name)}`)
      .catch((error: { code?: string }) => {
        // Two first starts at once: the other one made it.
        if (error.code !== "42P04" && error.code !== "23505") throw error;
      });
  }
  await sql.unsafe(`revoke connect on database ${quote(name)} from public`);
  await sql.unsafe(`grant connect on database ${quote(name)} to ${quote(roles.application.name)}`);
}

export const quote = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;
