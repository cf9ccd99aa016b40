/** The worker's work without its clock: a test says what time it is and when to look. */
import type { Work } from "#app/jobs/work.server";
import type { Patience } from "#app/mail/smtp-transport.server";
import { smtpTransport } from "#app/mail/smtp-transport.server";
import type { Ctx } from "#app/platform/context.server";
import { addTask } from "#app/tasks/tasks.server";
import type { Db } from "#db/client.server";
import { made } from "#test/factories/records";
import { testMoment, testServices } from "./context";

export const sender = { name: "Entente", address: "entente@city.example" };
/** In seconds, for a mail server that is to be found silent. */
export const impatient: Patience = { connect: 1, silence: 0.3, whole: 2 };
/** For one that answers, however busy the machine is. */
const patient: Patience = { connect: 5, silence: 5, whole: 10 };

export interface TestWork extends Work {
  /** The moment it is, until it is set again. */
  now: Date;
}

/** Work against a mail server on this machine, or without any. */
export function testWork(db: Db, smtpUrl: string | null, changes: Partial<Work> = {}): TestWork {
  const work: TestWork = {
    now: new Date(testMoment),
    services: testServices(db, {
      mail: smtpUrl ? "smtp" : "none",
      publicOrigin: "https://entente.example",
      clock: { now: () => work.now },
    }),
    transport: smtpUrl ? smtpTransport(smtpUrl, sender, patient) : null,
    place: { folder: null, origin: "https://entente.example" },
    workerId: `worker-of-test-${Math.random()}`,
    leaseSeconds: 30,
    lanes: 2,
    at: async () => {},
    stopping: () => false,
    ...changes,
  };
  return work;
}

/** A task that falls due on that day; its assignee is reminded a week and a day before, on the day, and while overdue. */
export async function taskDue(ctx: Ctx, title: string, dueOn: string, assigneeId = ctx.actor.id): Promise<string> {
  return made(await addTask(ctx, { title, agreementId: null, assigneeId, dueOn, note: null })).id;
}
