/**
 * A deadline in one sentence that says the thing and the day: "Evaluation of the Thu Duc–CSGKC pilot is 325 days overdue".
 * For mails, notifications and calendars, where no page around it says what it is about. Pure.
 */
import type { Catalogue } from "#app/locales/catalogue";
import { daysBetween, formatDay, relativeDays } from "#app/platform/days";
import { taskTitle } from "#app/tasks/templates";
import { classOf } from "#workflows/deadlines/deadline";

/** A deadline with what its sentence names. */
export interface SpokenDeadline {
  kind: string;
  subject: string;
  dueOn: string;
  basis: { rule?: unknown; lastOn?: unknown };
  about: SpokenAgreement | null;
  task: { title: string | null; template: string | null } | null;
  filing: { what: string | null; template: string | null } | null;
  commitment?: { side: "ours" | "theirs" | "both"; text: string } | null;
}

export interface SpokenAgreement {
  kind: string;
  title: string;
  /** What the first party of each side is called for short; null where there is none. */
  ours: string | null;
  theirs: string | null;
}

/** Longer pairs of names are no help: the title is used instead. */
const longestPair = 70;

/** What is due, without the day: "Evaluation of the Thu Duc–CSGKC pilot". */
export function thingOf(t: Catalogue, deadline: SpokenDeadline): string {
  const words = t.mails.things;
  const { kind, subject, filing, task } = deadline;
  const about = aboutOf(t, deadline);
  switch (kind) {
    case "taskDue":
      return words.taskDue(taskTitle(t, task ?? { title: null, template: null }));
    case "commitmentDue":
      return deadline.commitment
        ? words.commitments[deadline.commitment.side](deadline.commitment.text, about)
        : words.other(about);
    case "opinionDue":
      return words.opinionDue(about, subject);
    case "filingDue": {
      const template = filing?.template;
      return template === "signingReport" || template === "signingCopy"
        ? words[template](about)
        : words.filingDue(about, filing?.what ?? "");
    }
    case "pilotReportDue":
      return subject === "final" ? words.finalReportDue(about) : words.midReportDue(about);
    case "anniversary":
      return words.anniversary(about, yearsOf(deadline));
    case "plannedStep": {
      const steps: Record<string, ((about: string) => string) | undefined> = words.plannedSteps;
      return (steps[subject] ?? words.other)(about);
    }
    case "higherConsentDue":
    case "evaluationDue":
    case "termEnd":
    case "windowEnd":
    case "effectiveDay":
    case "noticeDay":
    case "dormant":
      return words[kind](about);
    default:
      return words.other(about);
  }
}

/** The whole sentence, without a full stop. `today` is the reader's day. */
export function sentenceOf(t: Catalogue, deadline: SpokenDeadline, today: string): string {
  const { said } = t.mails;
  const thing = thingOf(t, deadline);
  if (deadline.kind === "dormant") {
    const since = deadline.basis.lastOn;
    return said.since(thing, formatDay(t, typeof since === "string" ? since : deadline.dueOn, { weekday: true }));
  }
  const left = daysBetween(today, deadline.dueOn);
  const way = said[wayOf(deadline.kind)];
  const day = formatDay(t, deadline.dueOn, { weekday: true });
  if (left < 0) return way.past(thing, day, -left);
  return left === 0 ? way.today(thing, day) : way.ahead(thing, day);
}

/** How its day stands to today: "325 days overdue"; what passes by itself is never overdue: "20 days ago". */
export function standingOf(
  t: Catalogue,
  { kind, dueOn }: Pick<SpokenDeadline, "kind" | "dueOn">,
  today: string,
): string {
  if (classOf(kind) === "duty") return relativeDays(t, today, dueOn);
  const left = daysBetween(today, dueOn);
  if (left === 0) return t.days.today;
  return left < 0 ? t.days.ago(-left) : t.days.in(left);
}

function wayOf(kind: string): "due" | "ends" | "falls" {
  if (kind === "termEnd" || kind === "windowEnd") return "ends";
  return kind === "noticeDay" || kind === "effectiveDay" || kind === "anniversary" ? "falls" : "due";
}

/** What it is about in a sentence: "the Thu Duc–CSGKC pilot", else by its title. */
function aboutOf(t: Catalogue, { about, kind, basis }: SpokenDeadline): string {
  const words = t.mails;
  if (!about) return words.nouns.notDecided;
  const nouns: Record<string, string> = words.nouns;
  const noun = isAboutPilot(kind, basis.rule) ? words.pilot : (nouns[about.kind] ?? words.nouns.notDecided);
  const { ours, theirs, title } = about;
  return ours && theirs && ours.length + theirs.length <= longestPair
    ? words.about(ours, theirs, noun)
    : words.aboutTitled(title, noun);
}

const isAboutPilot = (kind: string, rule: unknown): boolean =>
  kind === "pilotReportDue" || kind === "windowEnd" || (kind === "evaluationDue" && rule === "pilotWindow");

/** The subject of an anniversary is its year; its basis counts. */
function yearsOf({ basis, subject }: SpokenDeadline): number {
  const { years } = basis as { years?: unknown };
  return typeof years === "number" ? years : Number(subject) || 0;
}
