/** From what was played in memory to the rows of each table. */
import { firstValues } from "#app/platform/merge-edits";
import {
  activity,
  agreementAccess,
  agreementContacts,
  agreementEvents,
  agreementFields,
  agreementParties,
  agreementRelations,
  agreementSources,
  agreements,
  agreementTitles,
  commitmentProgress,
  commitments,
  deadlines,
  fieldSources,
  filings,
  indicators,
  measurements,
  meetingAgreements,
  meetingOrganisations,
  meetingPeople,
  meetings,
  milestones,
  organisationNames,
  organisations,
  people,
  personNames,
  pilotReports,
  pilots,
  posts,
  reminders,
  tasks,
} from "#db/schema";
import { momentAt } from "#workflows/calendar/moment";
import { projectionOf } from "#workflows/projection";
import { registry } from "#workflows/registry";
import type { StoredSnapshot } from "#workflows/snapshot";
import type { Batch } from "./copy";
import { machineFor, meetingOf, momentOf } from "./deed-parts";
import { idOf } from "./random";
import type { Rec } from "./record";
import { type Member, type organisation, person, type Setting } from "./world";

/** At eight in the morning of a day at the office. */
export const morning = ({ timeZone }: Setting, day: string): Date => momentAt(day, "08:00", timeZone);

export function putOrganisation(
  batch: Batch,
  setting: Setting,
  by: string,
  one: ReturnType<typeof organisation>,
): void {
  const { names, ...columns } = one.details;
  const at = morning(setting, one.on);
  batch.put(organisations, { id: one.id, ...columns, createdAt: at });
  batch.put(organisationNames, ...named(one.id, names).map((row) => ({ ...row, organisationId: one.id })));
  batch.put(activity, {
    ...{ id: idOf(`${one.id} added`), subjectType: "organisation", subjectId: one.id, verb: "organisationAdded" },
    ...{ changes: firstValues(one.details), version: 1, actorId: by, at, on: one.on },
  });
}

const named = (of: string, names: { language: string; name: string }[]) =>
  names.map((name) => ({ id: idOf(`${of} ${name.language}`), ...name }));

export function putPerson(batch: Batch, setting: Setting, by: string, member: Member): void {
  const { id, postId, on, details, post } = person(setting, member);
  const { names, ...columns } = details;
  const at = morning(setting, on);
  batch.put(people, { id, ...columns, version: 2, createdAt: at });
  batch.put(personNames, ...named(id, names).map((row) => ({ ...row, personId: id })));
  batch.put(posts, { id: postId, personId: id, ...post });
  const added = { actorId: by, at, on };
  batch.put(
    activity,
    {
      ...{ id: idOf(`${id} added`), subjectType: "person", subjectId: id, verb: "personAdded" },
      ...{ changes: firstValues(details), version: 1, ...added },
    },
    {
      ...{ id: idOf(`${postId} added`), subjectType: "post", subjectId: postId, verb: "postAdded" },
      ...{ changes: { ...firstValues(post), personId: [null, id] }, version: 2, ...added },
    },
  );
}

export function putAgreement(batch: Batch, setting: Setting, rec: Rec): void {
  const { life } = rec;
  const { titles, fields, parties, contactIds, sourceIds, standings, relatedIds, ...columns } = life.input;
  const snapshot = rec.snapshot as StoredSnapshot;
  const machine = machineFor(life);
  const agreementId = life.id;
  batch.put(agreements, {
    ...{ id: agreementId, ...columns, machine, workflowVersion: registry[machine].version, snapshot },
    ...projectionOf(snapshot, rec.history, rec.milestones as Parameters<typeof projectionOf>[2]),
    ...{ revision: rec.history.length, observed: rec.observed, version: rec.version },
    ...{
      plannedSigningOn: rec.plannedSigningOn,
      createdAt: momentOf(setting, life, life.on, 0),
      updatedAt: rec.updatedAt,
    },
  });
  batch.put(agreementEvents, ...rec.events);
  batch.put(milestones, ...rec.milestones.map((state, position) => ({ agreementId, position, ...state })));
  batch.put(agreementTitles, ...titles.map((title) => ({ agreementId, ...title })));
  batch.put(agreementFields, ...fields.map((field) => ({ agreementId, field })));
  batch.put(
    agreementParties,
    ...parties.map((party, position) => ({
      id: idOf(`${agreementId} party ${position}`),
      agreementId,
      ...party,
      position,
    })),
  );
  for (const side of ["ours", "theirs"] as const) {
    const personId = contactIds?.[side];
    if (personId) batch.put(agreementContacts, { agreementId, side, personId });
  }
  batch.put(
    agreementRelations,
    ...relatedIds.map((relatedId) => ({ agreementId, relatedId, relation: "related" as const })),
  );
  if (rec.successorId)
    batch.put(agreementRelations, { agreementId, relatedId: rec.successorId, relation: "replacedBy" });
  batch.put(agreementSources, ...(sourceIds ?? []).map((sourceId) => ({ agreementId, sourceId })));
  batch.put(fieldSources, ...(standings ?? []).map((one) => ({ agreementId, ...one })));
  if (rec.confidential) batch.put(agreementAccess, { agreementId, userId: life.by });
  batch.put(pilots, ...rec.pilots);
  batch.put(indicators, ...rec.indicators);
  batch.put(measurements, ...rec.measurements);
  batch.put(pilotReports, ...rec.reports);
  batch.put(filings, ...rec.filings);
  batch.put(tasks, ...rec.tasks);
  batch.put(commitments, ...rec.commitments);
  batch.put(commitmentProgress, ...rec.progress);
  batch.put(deadlines, ...rec.deadlines.values());
  batch.put(reminders, ...rec.reminders.values());
  for (const { id, deed, createdBy, createdAt } of rec.meetings) {
    const { personIds, agreementIds, organisationIds, ...meeting } = meetingOf(life, { do: "meet", ...deed });
    batch.put(meetings, { id, ...meeting, createdBy, createdAt });
    batch.put(meetingPeople, ...personIds.map((personId) => ({ meetingId: id, personId })));
    batch.put(meetingAgreements, ...agreementIds.map((each) => ({ meetingId: id, agreementId: each })));
    batch.put(meetingOrganisations, ...organisationIds.map((organisationId) => ({ meetingId: id, organisationId })));
  }
  batch.put(activity, ...rec.activity);
}
