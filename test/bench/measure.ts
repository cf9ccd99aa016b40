/** Measures one size: floor and application in turns, three rounds of each job, of which the one in the middle counts. */
import { askerOf, type JobName, type SideName, writes } from "./jobs";
import type { Seen } from "./load";
import { type Loader, memoryOf, type Server } from "./servers";
import type { World } from "./world";

export const concurrencies = [1, 16] as const;
const rounds = 3;

export interface Measured {
  size: number;
  job: JobName;
  connections: number;
  floor: Seen;
  app: Seen;
  /** Of the floor's throughput. */
  share: number;
  /** The most the application took during this job, in megabytes. */
  memory: number | null;
}

interface Bench {
  size: number;
  world: World;
  servers: Record<SideName, Server>;
  loader: Loader;
  seconds: number;
  /** Whether every page is made for its request. */
  anew: boolean;
}

export async function measureJobs(bench: Bench, jobs: readonly JobName[], say: (line: Measured) => void) {
  const open: Record<SideName, string[]> = { floor: [], app: [] };
  if (jobs.some((job) => writes.includes(job))) await prepareFloor(bench);
  const all: Measured[] = [];
  for (const job of jobs)
    for (const connections of concurrencies) {
      const seen: Record<SideName, Seen[]> = { floor: [], app: [] };
      let memory: number | null = null;
      for (const side of ["floor", "app"] as const) await stretch(bench, job, side, connections, 1, open);
      for (let round = 0; round < rounds; round += 1)
        for (const side of round % 2 === 0 ? (["floor", "app"] as const) : (["app", "floor"] as const)) {
          const watch = setInterval(() => {
            memory = Math.max(memory ?? 0, memoryOf(bench.servers.app.pid) ?? 0) || null;
          }, 200);
          seen[side].push(await stretch(bench, job, side, connections, bench.seconds, open));
          clearInterval(watch);
        }
      const [floor, app] = [middle(seen.floor), middle(seen.app)];
      const measured = { size: bench.size, job, connections, floor, app, share: app.rate / floor.rate, memory };
      say(measured);
      all.push(measured);
    }
  return all;
}

const middle = (seen: Seen[]) => [...seen].sort((a, b) => a.rate - b.rate)[Math.floor(seen.length / 2)] as Seen;

async function stretch(
  { world, servers, loader, anew }: Bench,
  job: JobName,
  side: SideName,
  connections: number,
  seconds: number,
  open: Record<SideName, string[]>,
): Promise<Seen> {
  const { material } = world;
  const ask = (asked: JobName, during: number, records: string[] = []) =>
    loader.run({
      ...{
        origin: servers[side].origin,
        side,
        job: asked,
        connections,
        seconds: during,
        material,
        anew,
        open: records,
      },
      cookie: world.cookies[askerOf(asked)],
    });
  const keep = async ({ keys }: Seen) => {
    open[side].push(...(await stillProposed(world, keys)));
  };
  if (job === "stage" && open[side].length < 50) await keep(await ask("create", Math.max(2, seconds)));
  // A share of what is open: the rounds after this one want some too.
  const records = job === "stage" ? open[side].splice(0, Math.max(50, Math.ceil(open[side].length / 3))) : [];
  const seen = await ask(job, seconds, records);
  await settled(world);
  if (job === "create") await keep(seen);
  if (job === "stage") open[side].push(...(await stillProposed(world, records)));
  return seen;
}

/** Waits until the database has ended what nobody waits for any more: it would be the other side's load. */
async function settled({ running }: World): Promise<void> {
  while ((await running()) > 0) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function stillProposed({ sql }: World, ids: string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from agreements where id = any(${ids}::uuid[]) and revision = 1 and stage = 'proposed'`;
  return rows.map(({ id }) => id);
}

/** Lets the floor copy what it writes from a record that the application made and one that it declined. */
async function prepareFloor(bench: Bench): Promise<void> {
  const { world, servers, loader } = bench;
  const { material, cookies } = world;
  const app = { origin: servers.app.origin, side: "app" as const, connections: 1, material, anew: false };
  const made = await loader.run({ ...app, job: "create", seconds: 2, cookie: cookies.officer, open: [] });
  const [opened, declined] = await stillProposed(world, made.keys);
  if (!opened || !declined || made.failed > 0)
    throw new Error("The application made no records: see .data/bench/app.log.");
  await loader.run({ ...app, job: "stage", seconds: 2, cookie: cookies.manager, open: [declined] });
  if ((await stillProposed(world, [declined])).length > 0) throw new Error("The application declined no record.");
  const body = JSON.stringify({ opened, declined });
  const told = await fetch(`${servers.floor.origin}/template`, { method: "POST", body });
  if (!told.ok) throw new Error("The floor could not read what to copy.");
}
