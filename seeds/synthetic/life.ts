/** The life of one synthetic agreement: how it begins, and what people record of it until the last day. Pure: it follows from its number and those before it. */

import type { NewAgreement } from "#app/agreements/start-agreement.server";
import { standingsOf } from "#app/agreements/taken-over-facts";
import { addDays, type Day } from "#workflows/calendar/day";
import { type FieldOfCooperation, fieldsOfCooperation } from "#workflows/fields-of-cooperation";
import { type KindId, kindOf } from "#workflows/kinds";
import type { Earlier, LifeContext, Step } from "./deeds";
import { numbered, titles } from "./names";
import { promisesOf } from "./promises";
import { proposedCourse } from "./proposed-course";
import { idOf, type Random, randomOf } from "./random";
import { takenOverCourse, takenOverForm } from "./taken-over-course";
import {
  departments,
  firstDay,
  type Member,
  organisationId,
  partnersOf,
  personId,
  type Setting,
  sourceCount,
  sourceId,
  users,
} from "./world";

export interface Life {
  id: string;
  number: number;
  /** Who records it: the owner, or of an observed agreement anybody. */
  by: string;
  on: Day;
  how: "proposed" | "takenOver";
  input: NewAgreement & { reference: string };
  values: Record<string, unknown>;
  steps: Step[];
  members: Member[];
}

export const agreementId = (setting: Pick<Setting, "seed">, number: number) =>
  idOf(`${setting.seed} agreement ${number}`);

/** Some agreements were there before the office began to record here. */
const takenOverShare = 0.55;

/** `earlier`: of the same thousand, in order. */
export function lifeOf(setting: Setting, number: number, earlier: readonly Earlier[]): Life {
  const random = randomOf(`${setting.seed} agreement ${number} life`);
  const how = random.chance(takenOverShare) ? "takenOver" : "proposed";
  const observed = how === "takenOver" && random.chance(0.05);
  const parties = partiesOf(setting, random, observed);
  const on = beginning(setting, random, how);
  const owner = random.pick(users(setting).filter(({ role }) => role === "officer")).id;
  const members = membersOf(
    setting,
    number,
    parties.map(({ number: organisation }) => organisation),
  );
  const kind = random.weighted(kindWeights);
  const parent = random.chance(0.12) ? parentOf(kind, random, earlier) : null;
  const fields = random.some(fieldsOfCooperation, random.int(1, 4));
  const partner = parties[1]?.number ?? 0;
  const standing = how === "takenOver" ? ("stated" as const) : ("recorded" as const);
  const context: LifeContext = { setting, random, on, members, kind, earlier, number, partner };
  const form =
    how === "takenOver" ? takenOverForm(context) : { on, by: `Department ${numbered(random.int(1, departments), 2)}` };
  const input: Life["input"] = {
    reference: `${on.slice(0, 4)}-${numbered(number, 6)}`,
    ...titlesOf(random, titles(number, kind, fields[0] as FieldOfCooperation, partner)),
    kind,
    fields: [...fields].sort(),
    summary: random.chance(0.95)
      ? `What agreement ${numbered(number, 6)} is about, in a sentence or two of its own.`
      : null,
    whyPartner: random.chance(0.3) ? `Why organisation ${numbered(partner)} was chosen.` : null,
    binding: random.weighted([
      [true, 3],
      [false, 4],
      [null, 3],
    ]),
    confidential: !observed && random.chance(0.04),
    parentId: parent?.id ?? null,
    relatedIds: earlier.length > 0 && random.chance(0.06) ? [random.pick(earlier).id] : [],
    ownerId: observed ? null : owner,
    parties: parties.map(({ number: each, side }) => ({
      organisationId: organisationId(setting, each),
      role: "party" as const,
      side,
      standing,
    })),
    contactIds: { ours: personOf(setting, members[0]), theirs: personOf(setting, members[1]) },
    ...(how === "takenOver" ? takenOverFrom(setting, random, form, fields, kind, parent?.id ?? null) : {}),
  };
  const steps = how === "takenOver" ? takenOverCourse(context, form) : proposedCourse(context);
  const binds = bindsFrom(steps, form, on);
  const promised = binds ? promisesOf(`${setting.seed} agreement ${number}`, number, binds) : [];
  const recorded = inOrder([...steps], promised).filter((step) => step.on <= setting.today);
  return {
    id: agreementId(setting, number),
    number,
    by: owner,
    on,
    how,
    input,
    values: form,
    steps: recorded,
    members,
  };
}

/** The day from which it binds; null where it was never signed. */
function bindsFrom(steps: Iterable<Step>, { step }: Record<string, unknown>, on: Day): Day | null {
  if (["inForce", "suspended", "running", "paused", "closed", "watched"].includes(String(step))) return on;
  return [...steps].find(({ deed }) => deed.do === "event" && deed.type === "signed")?.on ?? null;
}

/** By day; on one day what happened to the agreement comes first. */
const inOrder = (steps: Step[], promised: Step[]): Step[] =>
  [...steps, ...promised]
    .map((step, at) => ({ step, at }))
    .sort((a, b) => (a.step.on < b.step.on ? -1 : a.step.on > b.step.on ? 1 : a.at - b.at))
    .map(({ step }) => step);

const personOf = (setting: Setting, member: Member | undefined) => (member ? personId(setting, member.number) : null);

const kindWeights = [
  ["memorandumOfUnderstanding", 26],
  ["memorandumOfCooperation", 14],
  ["friendshipCity", 7],
  ["friendshipRelation", 5],
  ["frameworkAgreement", 9],
  ["cooperationAgreement", 16],
  ["letterOfIntent", 6],
  ["foundingDecision", 2],
  ["notDecided", 1],
  ["technologyTransferAgreement", 6],
  ["implementingAgreement", 8],
] as const satisfies readonly (readonly [KindId, number])[];

/** Half of what was there before was entered in the first year; what is proposed here comes in ever faster. */
function beginning({ today }: Setting, random: Random, how: Life["how"]): Day {
  const first = addDays(firstDay(today), 2);
  if (how === "takenOver") return addDays(first, random.chance(0.5) ? random.int(0, 360) : random.int(361, 1800));
  return addDays(today, -Math.floor(1800 * random.next() ** 1.7));
}

interface PartyNumber {
  number: number;
  side: "ours" | "theirs";
}

function partiesOf(setting: Setting, random: Random, observed: boolean): PartyNumber[] {
  const partner = () => departments + 1 + Math.floor(partnersOf(setting) * random.next() ** 1.5);
  const first = observed ? partner() : random.int(1, departments);
  const others = Array.from(
    {
      length: random.weighted([
        [1, 85],
        [2, 12],
        [3, 3],
      ]),
    },
    partner,
  );
  const numbers = [...new Set([first, ...others])];
  if (numbers.length === 1) numbers.push(first === departments + 1 ? first + 1 : departments + 1);
  return numbers.map((number, at) => ({ number, side: at === 0 && !observed ? "ours" : "theirs" }));
}

/** The people that come with an agreement: the first works for the first party, the others for the second. */
function membersOf({ peopleEach }: Setting, number: number, organisations: number[]): Member[] {
  return Array.from({ length: peopleEach }, (_, at) => ({
    number: (number - 1) * peopleEach + at + 1,
    organisation: organisations[at === 0 ? 0 : 1] as number,
  }));
}

function parentOf(kind: KindId, random: Random, earlier: readonly Earlier[]): Earlier | null {
  const allowed = kindOf(kind)?.parents ?? [];
  const fitting = earlier.filter((one) => allowed.includes(one.kind) && !one.confidential && one.parentId === null);
  return fitting.length > 0 ? random.pick(fitting) : null;
}

function titlesOf(random: Random, by: Record<string, string>) {
  const titleLanguage = random.weighted([
    ["en", 60],
    ["vi", 32],
    ["zh-Hans", 8],
  ]);
  const others = Object.entries(by).filter(([language]) => language !== titleLanguage && random.chance(0.6));
  return {
    title: by[titleLanguage] as string,
    titleLanguage,
    titles: others.map(([language, title]) => ({ language, title })),
  };
}

/** Where it was taken over from, and what that source says of each fact. */
function takenOverFrom(
  setting: Setting,
  random: Random,
  form: Record<string, unknown>,
  fields: string[],
  kind: KindId,
  parent: string | null,
) {
  const source = sourceId(setting, random.int(1, sourceCount));
  const empty = { proposedOn: null, place: null, occasion: null, effectiveOn: null, termKind: null, noticeCount: null };
  const rest = { renewal: null, question: null, firstOn: null, lastOn: null, endedOn: null, signedOn: null };
  const lists = {
    signatories: [],
    witnesses: [],
    languages: [],
    inferred: random.chance(0.2) ? (["kind"] as const) : [],
  };
  const known = {
    ...empty,
    ...rest,
    ...lists,
    ...form,
    kind,
    parties: [1, 2],
    fields,
    parent,
    step: String(form.step),
  };
  return {
    sourceIds: [source],
    standings: standingsOf(known).map((one) => ({ ...one, sourceId: source })),
  };
}
