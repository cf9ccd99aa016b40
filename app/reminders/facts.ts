/** What reminders of some deadlines are planned from, as it was read. Plain data; nothing here reads. */
import type { Locale } from "#app/platform/locale";
import type { Role } from "#app/platform/permissions";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import type { ReminderPolicy } from "#workflows/reminders/reminder";

/** Who a policy can name. */
export const audiences = ["owner", "assignee", "deputy", "contactOurs", "contactTheirs"] as const;
export type Audience = (typeof audiences)[number];

export interface Outsider {
  name: string;
  address: string;
  locale: Locale;
}

export interface AddressingPolicy extends ReminderPolicy {
  audience: readonly Audience[];
  outsiders: readonly Outsider[];
  /** It is the agreement's own, not the general one of the kind. */
  own: boolean;
}

export interface DeadlineFacts {
  id: string;
  kind: string;
  dueOn: string;
  closedWhy: "done" | "passed" | "ended" | "settled" | null;
  open: boolean;
  acknowledged: boolean;
  agreementId: string | null;
  ownerId: string | null;
  /** Whoever a task was given to, or sees to a commitment here. */
  assigneeId: string | null;
  confidential: boolean;
}

export interface UserFacts {
  id: string;
  email: string;
  role: Role;
  disabled: boolean;
  timeZone: string | null;
  country: string | null;
  deputyId: string | null;
}

export interface ContactFacts {
  agreementId: string;
  side: "ours" | "theirs";
  name: string;
  /** In Vietnamese, where it is kept: mails in Vietnamese call them so. */
  nameVi: string | null;
  email: string | null;
  country: string | null;
}

export interface ReminderFacts {
  office: { timeZone: string; country: string; locale: Locale };
  policyOf: (deadline: Pick<DeadlineFacts, "kind" | "agreementId">) => AddressingPolicy | null;
  users: ReadonlyMap<string, UserFacts>;
  /** Who is named on a confidential agreement: `<agreement> <user>`. */
  access: ReadonlySet<string>;
  contacts: readonly ContactFacts[];
  /** Addresses nothing is sent to, in lower case. */
  suppressed: ReadonlyMap<string, "bounced" | "stopped" | "byHand">;
  /** `<deadline> <due day> <recipient>` of those who answered that it is done or not theirs. */
  answered: ReadonlyMap<string, "done" | "notMe">;
  /** The same of everybody who answered anything that says that they know. */
  known: ReadonlySet<string>;
  calendars: ReadonlyMap<string, WorkingCalendar>;
}
