/**
 * What a figure is: its name in addresses and catalogues, what it counts, the buckets it is split into, and the rows its list
 * shows. How each is counted stands in `sources/`. For browser and server.
 */
import { gapIds } from "#app/completeness/gap";
import type { CommitmentName } from "#app/deadlines/row";
import type { EventType } from "#workflows/events";
import { fieldsOfCooperation } from "#workflows/fields-of-cooperation";
import { type KindId, kinds } from "#workflows/kinds";
import type { Decision, Result } from "#workflows/parts/evaluation-schema";
import type { Outcome } from "#workflows/parts/pilot-schema";
import type { Stage, Step } from "#workflows/parts/states";

/** Lengths of time from one day to another, in days. */
export const dayBands = ["to30", "to90", "to180", "to365", "over365"] as const;
/** Time in a stage. */
export const ageBands = ["under90", "to365", "to730", "over730", "unknown"] as const;
/** The stages time is measured in: an end is for good. */
export const agedStages = ["proposed", "signed", "pilot", "evaluated"] as const;
/** What the trend follows. */
export const trends = ["proposed", "signed", "pilotStarted", "evaluated", "ended"] as const;
export type Trend = (typeof trends)[number];

/** As in the form of an evaluation, whose schema is not for every page. */
const results = ["met", "partlyMet", "notMet"] as const satisfies readonly Result[];
const stages = ["proposed", "signed", "pilot", "evaluated", "ended"] as const satisfies readonly Stage[];
const crossed = <A extends string, B extends string>(as: readonly A[], bs: readonly B[]) =>
  as.flatMap((a) => bs.map((b) => `${a}:${b}` as const));

export type FigureSubject =
  | "agreements"
  | "deadlines"
  | "opinions"
  | "filings"
  | "pilots"
  | "indicators"
  | "evaluations"
  | "tasks"
  | "commitments"
  | "events";

export interface Figure {
  /** What one row of its list, and so one of its number, is. */
  subject: FigureSubject;
  /**
   * Every bucket in its order, or `null` where they come from the records (countries, owners, quarters); what cannot be told is a
   * bucket of its own (`unknown`, `none`, `undated`).
   */
  buckets: readonly string[] | null;
  /** Whether the period changes what is counted. */
  usesPeriod: boolean;
  /** One subject can be in several buckets, so they add up to more than there are. */
  overlapping?: boolean;
  /** Each subject has a length in days, so that there is a median of them. */
  measured?: boolean;
}

export const figures = {
  stage: { subject: "agreements", buckets: stages, usesPeriod: false },
  kind: { subject: "agreements", buckets: kinds.map(({ id }) => id), usesPeriod: false },
  /** A country's code, or `none`. */
  country: { subject: "agreements", buckets: null, usesPeriod: false, overlapping: true },
  field: {
    subject: "agreements",
    buckets: [...fieldsOfCooperation, "none"],
    usesPeriod: false,
    overlapping: true,
  },
  /** `signed:to365`: its stage, and how long it has been there. */
  stageAge: { subject: "agreements", buckets: crossed(agedStages, ageBands), usesPeriod: false },
  signingDays: {
    subject: "agreements",
    buckets: [...dayBands, "unknown", "undated"],
    usesPeriod: true,
    measured: true,
  },
  activityDays: {
    subject: "agreements",
    buckets: [...dayBands, "none", "unknown", "undated"],
    usesPeriod: true,
    measured: true,
  },
  deadlines: {
    subject: "deadlines",
    buckets: ["overdue", "to30", "to90", "to180"],
    usesPeriod: false,
  },
  /** A person's id, or `nobody`. */
  overdueByOwner: { subject: "deadlines", buckets: null, usesPeriod: false },
  opinions: {
    subject: "opinions",
    buckets: ["inTime", "late", "unknown", "waiting", "overdue"],
    usesPeriod: true,
  },
  /** The name of the body whose answer is overdue. */
  overdueByBody: { subject: "opinions", buckets: null, usesPeriod: false },
  filings: {
    subject: "filings",
    buckets: ["onTime", "late", "overdue", "toCome", "unknown"],
    usesPeriod: true,
  },
  pilots: {
    subject: "pilots",
    buckets: ["running", "paused", "go", "adjust", "stop", "unknown", "undated"],
    usesPeriod: true,
  },
  indicators: {
    subject: "indicators",
    buckets: ["met", "notMet", "notMeasured", "unknown"],
    usesPeriod: true,
  },
  evaluations: {
    subject: "evaluations",
    buckets: [...results, "unknown", "undated"],
    usesPeriod: true,
  },
  termEvaluations: {
    subject: "agreements",
    buckets: ["done", "due", "missed"],
    usesPeriod: true,
  },
  dormant: { subject: "agreements", buckets: ["dormant", "active", "unknown"], usesPeriod: false },
  tasks: {
    subject: "tasks",
    buckets: ["inTime", "late", "noDay", "open", "overdue"],
    usesPeriod: true,
  },
  /** One that comes again counts each time it was met or missed, and as it stands now. */
  commitments: {
    subject: "commitments",
    buckets: ["inTime", "late", "noDay", "notFulfilled", "open", "overdue"],
    usesPeriod: true,
  },
  /** `signed:2026-Q3`, `signed:undated`. The quarters are the scope's own, up to today's. */
  trend: { subject: "events", buckets: null, usesPeriod: false },
  missing: { subject: "agreements", buckets: gapIds, usesPeriod: false, overlapping: true },
} as const satisfies Record<string, Figure>;

export type FigureId = keyof typeof figures;
export const figureIds = Object.keys(figures) as FigureId[];

/** The definition, without the narrow types of the table above. */
export const figureOf = (id: FigureId): Figure => figures[id];

/** Whether a bucket can belong to a figure: one of its own, or of the shape its records give. */
export function isBucket(id: FigureId, bucket: string): boolean {
  const { buckets } = figureOf(id);
  return buckets ? buckets.includes(bucket) : shapes[id as keyof typeof shapes].test(bucket);
}

const shapes = {
  country: /^([A-Z]{2}|none)$/,
  overdueByOwner: /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|nobody)$/,
  overdueByBody: /^\P{Cc}{1,300}$/u,
  trend: new RegExp(`^(${trends.join("|")}):(\\d{4}-Q[1-4]|undated)$`),
};

export interface BucketCount {
  bucket: string;
  count: number;
  /** What only the records know the name of: a person, a body. */
  name?: string;
}

/** How long it took, in days, of those of which it is known; null where it is known of none. */
export interface Spread {
  known: number;
  least: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  most: number;
}

export interface FigureCounts {
  id: FigureId;
  /** Buckets of the definition all and in order, zeros too; others the largest first. */
  buckets: BucketCount[];
  /** How many different subjects: less than the sum where one can be in several buckets. */
  total: number;
  spread: Spread | null;
}

/** What a row of a list says besides the agreement, the day and the owner. */
export type FigureDetail =
  | { is: "agreement"; kind: KindId; stage: Stage; step: Step }
  | {
      is: "deadline";
      kind: string;
      subject: string;
      task: TaskName | null;
      filing: FilingName | null;
      commitment: CommitmentName | null;
    }
  | { is: "opinion"; body: string; sentOn: string; dueOn: string | null; answeredOn: string | null }
  | { is: "filing"; filing: FilingName; toWhom: string | null; dueOn: string | null; sentOn: string | null }
  | {
      is: "pilot";
      number: number;
      question: string | null;
      firstOn: string | null;
      lastOn: string | null;
      outcome: Outcome | null;
    }
  | {
      is: "indicator";
      name: string;
      unit: string | null;
      baseline: number | null;
      target: number | null;
      value: number | null;
    }
  | { is: "evaluation"; result: Result | null }
  | { is: "task"; task: TaskName; dueOn: string | null; doneOn: string | null }
  | { is: "commitment"; commitment: CommitmentName; dueOn: string | null; closedOn: string | null }
  | { is: "event"; type: EventType; outcome: Outcome | Result | Decision | null };

export interface TaskName {
  id: string;
  title: string | null;
  template: string | null;
}

export interface FilingName {
  id: string;
  template: string | null;
  what: string | null;
}

export interface FigureRow {
  /** Unique in its list. */
  key: string;
  /** Null for a task that belongs to no agreement. */
  agreement: { id: string; reference: string; title: string; titleLanguage: string } | null;
  detail: FigureDetail;
  /** The record itself where that is not the agreement: a deadline's or a task's page. */
  path: string | null;
  /** The day it is counted by: due, done, signed, in the stage since; null where that is not known. */
  on: string | null;
  /** The length measured, in days. */
  days: number | null;
  owner: string | null;
}

/** The address of a figure's list, keeping filter, period and quarters of the page it is opened from. */
export function figurePath(id: FigureId, bucket: string | null, from: URLSearchParams | string = ""): string {
  const params = new URLSearchParams(from);
  for (const name of ["bucket", "page", "sort", "view"]) params.delete(name);
  if (bucket !== null) params.set("bucket", bucket);
  return `/figures/${id}${params.size > 0 ? `?${params}` : ""}`;
}
