/** Plays the lives of the synthetic set through the verbs, one by one: what the bulk rows have to be equal to. */

import { and, eq } from "drizzle-orm";
import { editDetails, readDetails } from "#app/agreements/details.server";
import { sendFiling } from "#app/agreements/filings.server";
import { filePilotReport, presentIndicators, recordMeasurement } from "#app/agreements/pilot-records.server";
import { recordEvent } from "#app/agreements/record-event.server";
import { startAgreement } from "#app/agreements/start-agreement.server";
import { closeCommitment } from "#app/commitments/close-commitment.server";
import { addCommitment } from "#app/commitments/commitments.server";
import { recordProgress } from "#app/commitments/progress.server";
import { rollDeadlines } from "#app/deadlines/derive-anew.server";
import { recordMeeting } from "#app/meetings/meetings.server";
import { addOrganisation } from "#app/organisations/organisations.server";
import { addPerson } from "#app/people/people.server";
import { addPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import { addTask, completeTask } from "#app/tasks/tasks.server";
import type { Db } from "#db/client.server";
import { agreements, commitments, filings, tasks } from "#db/schema";
import { actorOf, closingOf, formOf, lastMoment, meetingOf, momentOf, promiseOf } from "#seeds/synthetic/deed-parts";
import type { Deed } from "#seeds/synthetic/deeds";
import type { Life } from "#seeds/synthetic/life";
import { idOf } from "#seeds/synthetic/random";
import { morning } from "#seeds/synthetic/rows";
import { departments, organisation, partnersOf, person, type Setting, users } from "#seeds/synthetic/world";
import { silentLog } from "./context";

type Office = Ctx["office"];

/** Organisations, then each life with its people. Verbs give identifiers of their own: the answer says which stands for which. */
export async function recordLives(
  db: Db,
  office: Office,
  setting: Setting,
  lives: readonly Life[],
  criteria: readonly string[],
): Promise<void> {
  const ids = new Map<string, string>([[setting.officeId, setting.officeId]]);
  const own = (id: string) => ids.get(id) ?? id;
  const at = (now: Date, today: string, actor: Ctx["actor"]): Ctx => ({
    ...{ db, log: silentLog, now, today, actor, office, locale: "en" },
  });
  const first = users(setting)[0] as Ctx["actor"];
  for (let number = 1; number <= departments + partnersOf(setting); number++) {
    const { id, on, details } = organisation(setting, number);
    const parentId = details.parentId && own(details.parentId);
    const made = await addOrganisation(at(morning(setting, on), on, first), { ...details, parentId });
    if (made.ok) ids.set(id, made.value.id);
  }
  for (const life of lives) {
    for (const member of life.members) {
      const { id, on, details, post } = person(setting, member);
      const ctx = at(morning(setting, on), on, first);
      const made = await addPerson(ctx, details);
      if (!made.ok) throw new Error("a person was refused");
      ids.set(id, made.value.id);
      await addPost(ctx, made.value.id, { ...post, organisationId: own(post.organisationId) });
    }
    await recordLife(life);
  }
  const { now } = lastMoment(setting);
  await rollDeadlines({ db, clock: { now: () => now } });

  async function recordLife(life: Life): Promise<void> {
    const { contactIds, parties, ...input } = life.input;
    const by = users(setting).find(({ id }) => id === life.by) as Ctx["actor"];
    const began = await startAgreement(
      at(momentOf(setting, life, life.on, 0), life.on, by),
      {
        ...input,
        parties: parties.map((party) => ({ ...party, organisationId: own(party.organisationId) })),
        contactIds: {
          ours: contactIds?.ours ? own(contactIds.ours) : null,
          theirs: contactIds?.theirs ? own(contactIds.theirs) : null,
        },
      },
      life.how,
      life.values,
      life.id,
    );
    if (!began.ok) throw new Error(`agreement ${life.number}: ${JSON.stringify(began.refusal)}`);
    for (const [index, { on, deed }] of life.steps.entries())
      await record(at(momentOf(setting, life, on, index + 1), on, actorOf(setting, life, deed)), life, deed, index + 1);
  }

  async function commitmentOf(agreementId: string, text: string) {
    const { id, version } = commitments;
    const which = and(eq(commitments.agreementId, agreementId), eq(commitments.text, text));
    const [row] = await db.select({ id, version }).from(commitments).where(which);
    return row;
  }

  /** What is refused, or has nothing to be recorded on, writes nothing: then the bulk rows have nothing of it either. */
  async function record(ctx: Ctx, life: Life, deed: Deed, index: number): Promise<void> {
    const [row] = await db.select().from(agreements).where(eq(agreements.id, life.id));
    if (!row) throw new Error("the agreement is gone");
    switch (deed.do) {
      case "event":
        await recordEvent(ctx, life.id, deed.type, formOf(deed, criteria), {
          revision: row.revision,
          requestKey: idOf(`${life.id} step ${index}`),
        });
        break;
      case "plan":
        await editDetails(ctx, life.id, row.version, {
          ...(await readDetails(db, row)),
          plannedSigningOn: deed.signingOn,
        });
        break;
      case "report":
        if (await presentIndicators(db, life.id)) await filePilotReport(ctx, life.id, deed);
        break;
      case "measure": {
        const indicator = (await presentIndicators(db, life.id))?.find(({ name }) => name === deed.indicator);
        const { on, value } = deed;
        if (indicator) await recordMeasurement(ctx, life.id, { indicatorId: indicator.id, on, value, note: null });
        break;
      }
      case "sendFiling": {
        const { template, sentOn, proof } = deed;
        const [filing] = await db
          .select({ id: filings.id })
          .from(filings)
          .where(and(eq(filings.agreementId, life.id), eq(filings.template, template), eq(filings.withdrawn, false)));
        if (filing) await sendFiling(ctx, life.id, filing.id, { sentOn, proof });
        break;
      }
      case "addTask": {
        const { title, dueOn } = deed;
        await addTask(ctx, { title, agreementId: life.id, assigneeId: life.by, dueOn, note: null });
        break;
      }
      case "completeTask": {
        const [task] = await db.select({ id: tasks.id }).from(tasks).where(eq(tasks.title, deed.title));
        if (task) await completeTask(ctx, task.id, { doneOn: deed.doneOn });
        break;
      }
      case "promise":
        await addCommitment(ctx, { ...promiseOf(deed, life.by), agreementId: life.id });
        break;
      case "progress": {
        const commitment = await commitmentOf(life.id, deed.text);
        const { on, note, value } = deed;
        if (commitment) await recordProgress(ctx, commitment.id, { on, text: note, value });
        break;
      }
      case "keep": {
        const commitment = await commitmentOf(life.id, deed.text);
        if (commitment) await closeCommitment(ctx, commitment.id, closingOf(deed, commitment.version));
        break;
      }
      case "meet": {
        const meeting = meetingOf(life, deed);
        const [personIds, organisationIds] = [meeting.personIds.map(own), meeting.organisationIds.map(own)];
        await recordMeeting(ctx, { ...meeting, personIds, organisationIds });
        break;
      }
    }
  }
}
