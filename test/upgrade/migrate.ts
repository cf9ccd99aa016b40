/** Migrates a database as a start does, as a process that can be killed. */
import { migrationsFolder } from "#app/platform/project-root.server";
import { migrateAsOwner } from "#db/migrate.server";

const { OWNER_URL = "", APPLICATION_ROLE = "" } = process.env;
await migrateAsOwner(OWNER_URL, APPLICATION_ROLE, migrationsFolder);
