/** A commitment as lists show it, and how it stands on a day. Pure; for browser and server. */
import type { Catalogue } from "#app/locales/catalogue";
import { relativeDays } from "#app/platform/days";
import type { Tone } from "#app/ui/tag";
import type { CommitmentStatus, Span } from "#db/schema";

export const sides = ["ours", "theirs", "both"] as const;
export type Side = (typeof sides)[number];

export const statuses = [
  "open",
  "underway",
  "fulfilled",
  "notFulfilled",
  "withdrawn",
] as const satisfies CommitmentStatus[];

export const statusTone = {
  open: "neutral",
  underway: "accent",
  fulfilled: "good",
  notFulfilled: "alarm",
  withdrawn: "neutral",
} as const satisfies Record<CommitmentStatus, Tone>;

/** Still to be done. */
export const isOpen = (status: CommitmentStatus): boolean => status === "open" || status === "underway";

/** The letters that a title has room for. */
const titleLength = 110;

/** Its text where there is room for a line: up to a word's end. */
export function commitmentName(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= titleLength) return line;
  const cut = line.slice(0, titleLength);
  const word = cut.lastIndexOf(" ");
  return `${cut.slice(0, word > titleLength / 2 ? word : titleLength)}…`;
}

export interface CommitmentRow {
  id: string;
  /** Shortened to a few lines. */
  text: string;
  clause: string | null;
  side: Side;
  status: CommitmentStatus;
  /** The day of a recurring one: the next. */
  dueOn: string | null;
  recurs: Span | null;
  closedOn: string | null;
  /** The party that answers for it. */
  party: { id: string; name: string } | null;
  /** Who sees to it here. */
  owner: string | null;
  /** Who sees to it on the other side. */
  person: { id: string; name: string } | null;
  /** `ended`: nothing falls due any more. */
  agreement: { id: string; reference: string; title: string; titleLanguage: string; ended: boolean };
}

/** `late`: its day is over; `due`: still to come; `noDay`: no day was set; `ended`: its agreement ended, no day counts; `closed`. */
export type CommitmentStanding = "late" | "due" | "noDay" | "ended" | "closed";

interface Standing {
  status: CommitmentStatus;
  dueOn: string | null;
  agreement: { ended: boolean };
}

export function standingOf(row: Standing, today: string): CommitmentStanding {
  if (!isOpen(row.status)) return "closed";
  if (row.agreement.ended) return "ended";
  if (row.dueOn === null) return "noDay";
  return row.dueOn < today ? "late" : "due";
}

/** "325 days overdue", "in 3 days", "agreement ended", "Fulfilled". */
export function standingText(t: Catalogue, row: Standing, today: string): string {
  const standing = standingOf(row, today);
  if (standing === "late" || standing === "due") return relativeDays(t, today, row.dueOn as string);
  return standing === "closed" ? t.commitmentsCard.statuses[row.status] : t.commitmentsCard.standing[standing];
}

/** What is promised around one record: what is open, the earliest day first, and how many are closed. */
export interface CommitmentsOf {
  open: CommitmentRow[];
  /** There are more than are shown. */
  more: boolean;
  closed: number;
}
