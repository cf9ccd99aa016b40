/** Plays a life in memory as the verbs would have recorded it. Pure. */
import { milestonesOf } from "#workflows/milestones";
import { act } from "./act";
import { apply } from "./apply";
import { actorOf, lastMoment, machineFor, momentOf } from "./deed-parts";
import type { Earlier } from "./deeds";
import { deriveDeadlines } from "./follow";
import type { Life } from "./life";
import { randomOf } from "./random";
import type { Rec } from "./record";
import type { Register } from "./register";
import { countryOf, person, type Setting } from "./world";

/** A whole life up to the last day. `earlier`: what it may name. */
export function played(setting: Setting, register: Register, life: Life, earlier: readonly Earlier[]): Rec {
  const rec = opened(setting, register, life, earlier);
  const begin = { now: momentOf(setting, life, life.on, 0), today: life.on, actor: { id: life.by } };
  rec.updatedAt = begin.now;
  if (!apply(setting, rec, register, begin, life.how, life.values, life.id, earlier))
    throw new Error(`agreement ${life.number} could not begin with ${life.how}`);
  life.steps.forEach((step, index) => {
    const at = {
      now: momentOf(setting, life, step.on, index + 1),
      today: step.on,
      actor: actorOf(setting, life, step.deed),
    };
    act(setting, rec, register, at, step.deed, index + 1, earlier);
  });
  roll(setting, rec, register);
  rec.milestones = milestonesOf(machineFor(life), rec.history);
  return rec;
}

/** What the daily job does on the last day: what held only up to a day that has passed is derived anew. */
function roll(setting: Setting, rec: Rec, register: Register): void {
  const passed = [...rec.deadlines.values()].some(
    ({ closedAt, closedWhy, validThrough, agreementId }) =>
      agreementId !== null &&
      validThrough !== null &&
      validThrough < setting.today &&
      (closedAt === null || closedWhy === "done"),
  );
  if (passed) deriveDeadlines(rec, register, lastMoment(setting));
}

function opened(setting: Setting, register: Register, life: Life, earlier: readonly Earlier[]): Rec {
  const { input } = life;
  const bound = input.parties.filter(({ role }) => role === "party");
  const parent = earlier.find(({ id }) => id === input.parentId);
  return {
    life,
    random: randomOf(`${setting.seed} agreement ${life.number} rows`),
    observed: !bound.some(({ organisationId }) => register.ours.has(organisationId)),
    confidential: input.confidential,
    contacts: contactsOf(setting, life),
    facts: {
      titles: [...new Set([input.title, ...input.titles.map(({ title }) => title)])],
      ours: bound.filter(({ side }) => side === "ours").length,
      theirs: bound.filter(({ side }) => side === "theirs").length,
      pilotElsewhere: parent?.stage === "pilot" ? parent.reference : null,
    },
    ...{ history: [], snapshot: null, milestones: [], events: [], plannedSigningOn: null, version: 1 },
    ...{ updatedAt: new Date(0), lastEventOn: null, lastMetOn: null, successorId: null, pilots: [], indicators: [] },
    ...{
      measurements: [],
      reports: [],
      filings: [],
      tasks: [],
      commitments: [],
      progress: [],
      deadlines: new Map(),
      reminders: new Map(),
    },
    ...{ meetings: [], activity: [] },
  };
}

function contactsOf(setting: Setting, life: Life): Rec["contacts"] {
  return life.members.slice(0, 2).map((member, at) => {
    const { name, email } = person(setting, member).details;
    const side = at === 0 ? ("ours" as const) : ("theirs" as const);
    return { agreementId: life.id, side, name, nameVi: null, email, country: countryOf(setting, member.organisation) };
  });
}
