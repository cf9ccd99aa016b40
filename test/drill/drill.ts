/**
 * The drill: many reminders, two workers, and kills at named points, against a real mail server on this machine. Afterwards
 * the ledger and what the server took are compared.
 */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { build } from "esbuild";
import { projectRoot } from "#app/platform/project-root.server";
import { replanKind } from "#app/reminders/replan-kind.server";
import { pause } from "#app/server/embedded/running";
import type { Db } from "#db/client.server";
import { mails, reminders, tasks, users } from "#db/schema";
import { type TestSmtp, testSmtp } from "#test/support/smtp";

export interface DrillOptions {
  db: Db;
  /** The application's address of the same database. */
  url: string;
  reminders: number;
  people: number;
  /** `point:times`, one kill each; see `points` and `sending`. */
  kills: string[];
  report?: (line: string) => void;
}

export interface Figures {
  reminders: number;
  /** Due, and sent by nobody. */
  lost: number;
  /** Mails the ledger says were sent. */
  mails: number;
  /** Mails the server took. */
  taken: number;
  /** Taken more than once. */
  duplicates: number;
  /** Of these, not explained by a worker that died between handing it over and writing it down. */
  unexplained: number;
  /** Taken without a line in the ledger, or in the ledger without having been taken. */
  unmatched: number;
  kills: number;
  seconds: number;
}

export const moment = "2026-11-20T10:00:00+07:00";
const dueOn = "2026-11-20";

export async function drill(options: DrillOptions): Promise<Figures> {
  const began = performance.now();
  const worker = await bundle();
  const smtp = await testSmtp();
  try {
    await arrange(options);
    smtp.behave(() => ({ does: "take", afterMs: 10 }));
    const kills = await run(options, worker, smtp);
    const seconds = (performance.now() - began) / 1000;
    return { ...(await compare(options, smtp)), kills, seconds: Math.round(seconds * 10) / 10 };
  } finally {
    await smtp.close();
    fs.rmSync(path.dirname(worker), { recursive: true, force: true });
  }
}

/** One file that starts fast. It lies in the project's folder, from where the packages are found. */
export async function bundle(): Promise<string> {
  const outfile = path.join(projectRoot, ".data", `drill-${process.pid}`, "worker.mjs");
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ["test/drill/worker.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  return outfile;
}

/** People, and tasks of theirs that fall due today; their reminders are planned as ever. */
export async function arrange({ db, reminders: count, people }: DrillOptions): Promise<void> {
  const made = await db
    .insert(users)
    .values(
      Array.from({ length: people }, (_, number) => ({
        name: `Person ${number + 1}`,
        email: `person-${number + 1}@drill.example.test`,
        role: "officer" as const,
      })),
    )
    .returning({ id: users.id });
  const ids = made.map(({ id }) => id);
  const rows = await db
    .insert(tasks)
    .values(
      Array.from({ length: count }, (_, number) => ({
        title: `Task ${number + 1}`,
        assigneeId: ids[number % people],
        dueOn,
        createdBy: ids[0] as string,
        createdAt: new Date("2026-11-20T00:30:00Z"),
      })),
    )
    .returning({ id: tasks.id });
  await db.execute(sql`
    insert into deadlines (task_id, kind, computed_on, due_on, basis)
    select id::uuid, 'taskDue', ${dueOn}::date, ${dueOn}::date, '{"rule":"task"}'::jsonb
    from jsonb_array_elements_text(${JSON.stringify(rows.map(({ id }) => id))}::text::jsonb) as id`);
  const clock = { now: () => new Date("2026-11-20T00:30:00Z") };
  for (let after: string | null = null; ; ) {
    after = await replanKind({ db, clock }, "taskDue", after);
    if (after === null) return;
  }
}

/** Two workers at any time; who is killed is replaced, until every kill was done and everything is sent. */
async function run(options: DrillOptions, program: string, smtp: TestSmtp): Promise<number> {
  const { db, url, report = () => {} } = options;
  const kills = [...options.kills];
  const running = new Set<ChildProcess>();
  let killed = 0;
  let over = false;
  let failure: string | undefined;
  const start = () => {
    const killAt = kills.shift() ?? "";
    const child = spawn(process.execPath, [program], {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: url, SMTP_URL: smtp.url, DRILL_NOW: moment, KILL_AT: killAt },
      stdio: ["ignore", "inherit", "inherit"],
    });
    running.add(child);
    child.once("exit", (code, signal) => {
      running.delete(child);
      if (over) return;
      if (signal !== "SIGKILL") {
        failure = `a worker ended by itself: ${code}`;
        return;
      }
      killed += 1;
      report(`killed at ${killAt}`);
      start();
    });
  };
  start();
  start();
  try {
    while (!(await isDone(db))) {
      if (failure) throw new Error(failure);
      await pause(100);
    }
  } finally {
    over = true;
    await Promise.all([...running].map((child) => ended(child)));
  }
  return killed;
}

export async function isDone(db: Db): Promise<boolean> {
  const [row] = await db.execute<{ open: number }>(sql`
    select (select count(*)::int from reminders where step = 0 and status <> 'sent') +
      (select count(*)::int from mails where status in ('queued', 'sending')) as open`);
  return row?.open === 0;
}

export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

export async function compare(
  { db, reminders: count }: DrillOptions,
  { taken }: TestSmtp,
): Promise<Omit<Figures, "kills" | "seconds">> {
  const sent = await db
    .select({ deadline: reminders.deadlineId, mailId: reminders.mailId })
    .from(reminders)
    .where(sql`${reminders.status} = 'sent' and ${reminders.step} = 0`);
  const ledger = await db.select().from(mails).where(sql`${mails.status} = 'sent'`);
  const times = new Map<string, number>();
  for (const { messageId } of taken) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  const twice = [...times].filter(([, number]) => number > 1).map(([messageId]) => messageId);
  const known = new Map(ledger.map((mail) => [mail.messageId, mail]));
  const told = new Set(sent.map(({ mailId }) => mailId));
  return {
    reminders: count,
    lost: count - new Set(sent.map(({ deadline }) => deadline)).size,
    mails: ledger.length,
    taken: taken.length,
    duplicates: taken.length - times.size,
    unexplained: twice.filter((messageId) => !known.get(messageId)?.uncertain).length,
    unmatched:
      [...times.keys()].filter((messageId) => !known.has(messageId)).length +
      ledger.filter((mail) => !times.has(mail.messageId) || !told.has(mail.id)).length,
  };
}
