/** What the tests know of their PostgreSQL. */
import type { RolePair } from "#app/server/roles";

export interface TestServer {
  /** For a role that may create roles and databases. */
  adminUrl: string;
  /** A migrated database to clone. */
  template: string;
}

/** Passwords are not secret: the server listens on this machine only and holds nothing but test data. */
export const testRoles: RolePair = {
  owner: { name: "entente_test_owner", password: "owner" },
  application: { name: "entente_test_app", password: "application" },
};

/** The address of a database for one of the two roles. */
export function urlFor(adminUrl: string, role: { name: string; password: string }, database: string): string {
  const url = new URL(adminUrl);
  url.username = role.name;
  url.password = role.password;
  url.pathname = `/${database}`;
  return url.href;
}

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}
