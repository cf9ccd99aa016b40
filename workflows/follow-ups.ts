/**
 * What an event asks of somebody afterwards: tasks, and filings after signing. Derived from the history that counts, each with a
 * key that stays the same, so that making them again changes nothing and taking an event back takes its follow-ups back.
 */
import type { Entry } from "./entry";
import type { EventType } from "./events";
import { effective } from "./history";
import { inheritancesOf } from "./inheritance";

export const taskTemplates = [
  "translateText",
  "startNextPilot",
  "reviewOnWatch",
  "reworkDraft",
  "inheritKeep",
  "inheritAmend",
  "inheritReplace",
  "inheritEnd",
] as const;
export type TaskTemplate = (typeof taskTemplates)[number];

/** After which event each may come: for those who look at what comes with the product. */
export const builtInTaskEvents: Record<TaskTemplate, EventType> = {
  translateText: "signed",
  startNextPilot: "decided",
  reviewOnWatch: "decided",
  reworkDraft: "returned",
  inheritKeep: "inheritanceDecided",
  inheritAmend: "inheritanceDecided",
  inheritReplace: "inheritanceDecided",
  inheritEnd: "inheritanceDecided",
};

/** Law 70/2020/QH14, art. 19: within 15 days of signing a report to the Prime Minister and a copy to the foreign ministry. */
export const filingTemplates = ["signingReport", "signingCopy"] as const;
export type FilingTemplate = (typeof filingTemplates)[number];

export interface FollowUpTask {
  key: string;
  template: TaskTemplate;
  dueOn: string | null;
  /** Whose it is, where the event says so; else the owner's. */
  assigneeId?: string;
}

export interface FollowUpFiling {
  key: string;
  template: FilingTemplate;
  policyKey: "filing";
  /** The days are counted from here. */
  from: string;
}

const isVietnamese = (language: string) =>
  ["vi", "vietnamese", "tiếng việt"].includes(language.toLocaleLowerCase("vi"));

function tasksOf(entry: Entry): { template: TaskTemplate; dueOn: string | null }[] {
  switch (entry.type) {
    case "returned":
      return [{ template: "reworkDraft", dueOn: null }];
    case "signed":
      // Art. 7: a text only in a foreign language is translated.
      return entry.facts.office.opinionsRequired && !entry.data.languages.some(isVietnamese)
        ? [{ template: "translateText", dueOn: null }]
        : [];
    case "decided":
      if (entry.data.decision === "anotherPilot") return [{ template: "startNextPilot", dueOn: null }];
      if (entry.data.decision === "watch") return [{ template: "reviewOnWatch", dueOn: entry.data.reviewOn }];
      return [];
    default:
      return [];
  }
}

const inheritTask = {
  keep: "inheritKeep",
  amend: "inheritAmend",
  replace: "inheritReplace",
  end: "inheritEnd",
} as const;

/** Who is named in the key: named anew by a correction, it is another task. What is kept without a day asks for nothing. */
function inheritanceTasks(history: readonly Entry[]): FollowUpTask[] {
  return inheritancesOf(history).flatMap(({ revision, data: { becomes, officerId, dueOn } }) => {
    if (!officerId || (becomes === "keep" && !dueOn)) return [];
    const template = inheritTask[becomes];
    return [{ key: `${revision}:${template}:${officerId}`, template, dueOn, assigneeId: officerId }];
  });
}

/** All tasks and filings that the history asks for. What was taken over from a source asks for none: nobody knows what was sent. */
export function followUpsOf(history: readonly Entry[]): { tasks: FollowUpTask[]; filings: FollowUpFiling[] } {
  const counted = effective(history);
  const tasks: FollowUpTask[] = [
    ...counted.flatMap((entry) =>
      tasksOf(entry).map((task) => ({ ...task, key: `${entry.revision}:${task.template}` })),
    ),
    ...inheritanceTasks(history),
  ];
  const filings = counted.flatMap((entry) =>
    entry.type === "signed" && entry.facts.office.opinionsRequired
      ? filingTemplates.map((template) => ({
          key: `${entry.revision}:${template}`,
          template,
          policyKey: "filing" as const,
          from: entry.data.on,
        }))
      : [],
  );
  return { tasks, filings };
}
