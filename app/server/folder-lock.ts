/**
 * One Entente per data folder. The lock lives in the database itself, so that it ends with the process that holds it,
 * however that process ends.
 */
import postgres from "postgres";
import { pause } from "./embedded/running";

export interface FolderLock {
  release(): Promise<void>;
}

/** Takes the lock, or answers undefined when another process has it. */
export async function lockFolder(clusterUrl: string): Promise<FolderLock | undefined> {
  let released = false;
  const sql = postgres(clusterUrl, {
    max: 1,
    max_lifetime: 0,
    onnotice: () => {},
    connection: { application_name: "entente-folder-lock" },
    // The server was restarted under us: take the lock again.
    onclose: () => {
      if (!released) setTimeout(() => void take().catch(() => {}), 1000).unref();
    },
  });
  const take = async () => {
    const [row] = await sql`select pg_try_advisory_lock(727275) as taken`;
    return row?.taken === true;
  };
  const release = async () => {
    released = true;
    await sql.end({ timeout: 2 });
  };
  // A process killed a moment ago may not have been missed yet.
  for (let attempt = 0; attempt < 10; attempt++) {
    if (await take()) return { release };
    await pause(150);
  }
  await release();
  return undefined;
}
