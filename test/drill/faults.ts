/**
 * The drill of faults: two servers and two workers on one PostgreSQL, under load. One of each is killed, started again, then the
 * other of each; at last one server is stopped in order. Afterwards every answer that was given is compared with the tables.
 */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { sql } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import { projectRoot } from "#app/platform/project-root.server";
import { freePort, pause } from "#app/server/embedded/running";
import { beginSession } from "#app/session/sessions.server";
import type { Db } from "#db/client.server";
import { users } from "#db/schema";
import { testSmtp } from "#test/support/smtp";
import { arrange, bundle, compare, ended, isDone, moment } from "./drill";

export interface FaultOptions {
  db: Db;
  /** The application's address of the same database; its tables are up to date. */
  url: string;
  reminders: number;
  people: number;
  /** Requests at the same time. */
  clients: number;
  /** Milliseconds of load between two faults. */
  between: number;
  /** Whether the killed are started again and the others killed, too. */
  bothSides: boolean;
  report?: (line: string) => void;
}

export interface FaultFigures {
  /** Recordings that were answered "done". */
  recorded: number;
  read: number;
  /** Requests that a killed server had in hand. */
  inFlight: number;
  /** Of these, recordings that were committed before their answer could go out. */
  inFlightRecorded: number;
  /** Requests that found nobody there, and were answered by the other server. */
  turned: number;
  /** Requests that failed in any other way. */
  failed: number;
  /** Recordings that were answered "done" and are not there, or twice. */
  missing: number;
  /** Recordings of which a part is there. */
  partial: number;
  reminders: number;
  remindersLost: number;
  mailsTwiceUnexplained: number;
}

interface Side {
  port: number;
  web: ChildProcess;
  worker: ChildProcess;
  /** It was told to go: what it had in hand breaks off. */
  killed: boolean;
}

type End = "done" | "refused" | "broken" | "failed";

export async function drillFaults(options: FaultOptions): Promise<FaultFigures> {
  const { db, url, between, clients, bothSides, report = () => {} } = options;
  const program = await bundle();
  const smtp = await testSmtp();
  smtp.behave(() => ({ does: "take", afterMs: 20 }));
  const children = new Set<ChildProcess>();
  const run = (file: string, env: Record<string, string>) => {
    const child = spawn(process.execPath, [file], {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: url, NODE_ENV: "production", LOG_LEVEL: "silent", ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.add(child);
    return child;
  };
  const startWorker = () => run(program, { SMTP_URL: smtp.url, DRILL_NOW: moment });
  const startSide = async (): Promise<Side> => {
    const port = await freePort();
    const web = run("build/start.js", {
      PORT: String(port),
      ENTENTE_WORKER: "off",
      ENTENTE_SEED: "none",
      MIGRATION_DATABASE_URL: "",
    });
    const side = { port, web, worker: startWorker(), killed: false };
    await new Promise<void>((resolve, reject) => {
      web.stdout?.on("data", (said) => String(said).includes("Entente is running") && resolve());
      web.once("exit", (code) => reject(new Error(`a server ended by itself: ${code}`)));
    });
    return side;
  };
  try {
    await arrange({ db, url, reminders: options.reminders, people: options.people, kills: [] });
    const cookie = await signIn(db);
    const sides = (await Promise.all([startSide(), startSide()])) as [Side, Side];
    report("two servers and two workers run");
    const load = beginLoad(sides, cookie, clients);
    for (const which of bothSides ? ([0, 1] as const) : ([0] as const)) {
      await pause(between);
      sides[which].killed = true;
      sides[which].web.kill("SIGKILL");
      sides[which].worker.kill("SIGKILL");
      report(`server ${which + 1} and worker ${which + 1} killed`);
      await pause(between);
      if (bothSides) sides[which] = await startSide();
      else sides[which].worker = startWorker();
    }
    if (bothSides) {
      const { web } = sides[0];
      web.kill("SIGTERM");
      await new Promise((resolve) => web.once("exit", resolve));
      report("server 1 stopped in order");
      await pause(between);
    }
    const ends = await load.stop();
    while (!(await isDone(db))) await pause(50);
    report("every reminder is sent");
    const mail = await compare({ db, url, reminders: options.reminders, people: options.people, kills: [] }, smtp);
    return {
      ...ends.counts,
      ...(await lookUp(db, ends)),
      reminders: options.reminders,
      remindersLost: mail.lost,
      mailsTwiceUnexplained: mail.unexplained + mail.unmatched,
    };
  } finally {
    const gone = [...children].filter((child) => child.exitCode === null && child.signalCode === null);
    await Promise.all(gone.map(ended));
    await smtp.close();
    fs.rmSync(path.dirname(program), { recursive: true, force: true });
  }
}

async function signIn(db: Db): Promise<string> {
  const [user] = await db
    .insert(users)
    .values({ name: "Clerk", email: "clerk@drill.example.test", role: "officer" })
    .returning({ id: users.id });
  const services = { db, clock: { now: () => new Date() }, demo: false } as Pick<Services, "db" | "clock" | "demo">;
  return `session=${await beginSession(services, user?.id as string)}`;
}

interface Ends {
  counts: Pick<FaultFigures, "recorded" | "read" | "inFlight" | "turned" | "failed">;
  /** Names of organisations by what was answered. */
  done: string[];
  broken: string[];
}

/** Clients that record and read by turns, as a proxy would spread them: who finds nobody there is sent to the other. */
function beginLoad(sides: [Side, Side], cookie: string, clients: number) {
  const ends: Ends = { counts: { recorded: 0, read: 0, inFlight: 0, turned: 0, failed: 0 }, done: [], broken: [] };
  let stopping = false;
  let number = 0;
  const client = async (mine: number) => {
    for (let turn = mine; !stopping; turn++) {
      const name = turn % 3 === 0 ? undefined : `Organisation ${++number}`;
      const first = sides[turn % 2] as Side;
      let end = await ask(first, cookie, name);
      if (end === "refused") {
        ends.counts.turned += 1;
        end = await ask(sides[(turn + 1) % 2] as Side, cookie, name);
      }
      if (end === "broken") ends.counts.inFlight += 1;
      else if (end === "done") ends.counts[name ? "recorded" : "read"] += 1;
      else ends.counts.failed += 1;
      if (name && end === "done") ends.done.push(name);
      if (name && end === "broken") ends.broken.push(name);
    }
  };
  const running = Promise.all(Array.from({ length: clients }, (_, mine) => client(mine)));
  return {
    async stop() {
      stopping = true;
      await running;
      return ends;
    },
  };
}

function ask(side: Side, cookie: string, name: string | undefined): Promise<End> {
  const body = name && new URLSearchParams({ name, type: "municipality", country: "KR" }).toString();
  const { port } = side;
  return new Promise((resolve) => {
    const request = http.request(
      {
        port,
        host: "127.0.0.1",
        agent: false,
        method: body ? "POST" : "GET",
        path: body ? "/organisations/new" : "/organisations",
        headers: {
          cookie,
          ...(body && { origin: `http://localhost:${port}`, "content-type": "application/x-www-form-urlencoded" }),
        },
      },
      (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode === (body ? 302 : 200) ? "done" : "failed"));
        response.once("error", () => resolve(side.killed ? "broken" : "failed"));
      },
    );
    request.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") resolve("refused");
      else resolve(side.killed ? "broken" : "failed");
    });
    request.end(body);
  });
}

/** Compares what was answered with what is there: the row, its place in the search, and the line in the history. */
async function lookUp(
  db: Db,
  { done, broken }: Ends,
): Promise<Pick<FaultFigures, "missing" | "partial" | "inFlightRecorded">> {
  const rows = await db.execute<{ name: string; rows: number; told: number }>(sql`
    select o.name, count(*)::int as rows,
      (select count(*)::int from activity a where a.subject_id = any(array_agg(o.id::text)) and a.verb = 'organisationAdded') as told
    from organisations o group by o.name`);
  const found = new Map([...rows].map((row) => [row.name, row]));
  return {
    missing: done.filter((name) => found.get(name)?.rows !== 1).length,
    partial: [...found.values()].filter(({ rows: kept, told }) => kept !== told).length,
    inFlightRecorded: broken.filter((name) => found.has(name)).length,
  };
}
