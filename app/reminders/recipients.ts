/** Who is reminded of a deadline, and who would be but may not. Pure. */
import { can } from "#app/platform/permissions";
import { capitalZone } from "#workflows/calendar/capital-zone";
import { classOf } from "#workflows/deadlines/deadline";
import type { ReminderRecipient } from "#workflows/reminders/reminder";
import type { AddressingPolicy, DeadlineFacts, ReminderFacts, UserFacts } from "./facts";
import type { Reason } from "./reasons";

/** A user, or somebody without an account of whom name, address and language are kept with the reminder. */
export interface Recipient extends ReminderRecipient {
  userId: string | null;
  name: string | null;
  address: string | null;
  locale: "en" | "vi" | null;
}

export interface Addressed {
  recipients: Recipient[];
  refused: Map<string, Reason>;
}

export const userRecipient = (userId: string) => `user:${userId}`;
export const addressRecipient = (address: string) => `address:${lower(address)}`;

/**
 * Everybody a policy names for a deadline, each once. Where it names somebody of the office and none of them can be reached, the
 * agreement's owner is reminded, and failing that every manager: no deadline is nobody's. People outside are told of a
 * confidential agreement only where its own policy, or the agreement, names them.
 */
export function addressed(deadline: DeadlineFacts, policy: AddressingPolicy, facts: ReminderFacts): Addressed {
  const recipients = new Map<string, Recipient>();
  const refused = new Map<string, Reason>();
  const add = (recipient: Recipient, reason: Reason | null) => {
    const acknowledged = facts.known.has(answerKey(deadline, recipient.recipient));
    if (reason) refused.set(recipient.recipient, reason);
    else if (!recipients.has(recipient.recipient)) recipients.set(recipient.recipient, { ...recipient, acknowledged });
  };
  const addUser = (id: string, escalation = false): boolean => {
    const user = facts.users.get(id);
    if (!user) return false;
    const reason = refusalOf(user, deadline, facts);
    add(ofUser(user, escalation, facts), reason);
    return reason === null || reason === "answered";
  };
  const managers = [...facts.users.values()].filter(({ role, disabled }) => role === "manager" && !disabled);
  const named = (id: string | null): id is string => id !== null;

  const { audience } = policy;
  const meant = [
    audience.includes("assignee") ? deadline.assigneeId : null,
    audience.includes("owner") ? deadline.ownerId : null,
  ].filter(named);
  let reached = meant.map((id) => addUser(id)).some(Boolean);
  if (audience.includes("deputy"))
    for (const id of meant) {
      const deputy = facts.users.get(id)?.deputyId;
      if (deputy && addUser(deputy)) reached = true;
    }
  if (!reached && (audience.includes("owner") || audience.includes("assignee"))) {
    if (!deadline.ownerId || !addUser(deadline.ownerId)) for (const { id } of managers) addUser(id);
  }
  if (policy.escalateAfter !== null && classOf(deadline.kind) === "duty")
    for (const { id } of managers) if (!recipients.has(userRecipient(id))) addUser(id, true);
  // A person of the office is reminded as such.
  const byEmail = new Map(
    [...facts.users.values()].filter((one) => !one.disabled).map((one) => [lower(one.email), one]),
  );
  for (const { hidden, ...outsider } of outsidersOf(deadline, policy, facts)) {
    const user = byEmail.get(lower(outsider.address));
    if (user) addUser(user.id);
    else add(outsider, hidden ? "notVisible" : addressRefusal(outsider.recipient, outsider.address, deadline, facts));
  }
  for (const recipient of recipients.keys()) refused.delete(recipient);
  return { recipients: [...recipients.values()], refused };
}

/** Whether a person may see the agreement that a deadline is of. */
export function maySee(user: UserFacts, deadline: DeadlineFacts, facts: Pick<ReminderFacts, "access">): boolean {
  if (!deadline.confidential || can(user, "confidential.read")) return true;
  return user.id === deadline.ownerId || facts.access.has(`${deadline.agreementId} ${user.id}`);
}

function refusalOf(user: UserFacts, deadline: DeadlineFacts, facts: ReminderFacts): Reason | null {
  if (user.disabled) return "disabled";
  if (!maySee(user, deadline, facts)) return "notVisible";
  return addressRefusal(userRecipient(user.id), user.email, deadline, facts);
}

function addressRefusal(
  recipient: string,
  address: string,
  deadline: DeadlineFacts,
  facts: ReminderFacts,
): Reason | null {
  const answer = facts.answered.get(answerKey(deadline, recipient));
  const suppressed = facts.suppressed.get(lower(address));
  if (suppressed) return suppressed;
  // Who says "not me" has to be stood in for.
  if (answer) return answer === "done" ? "answered" : "notTheirs";
  return null;
}

function ofUser(user: UserFacts, escalation: boolean, { office }: ReminderFacts): Recipient {
  const zone = { timeZone: user.timeZone ?? office.timeZone, country: user.country ?? office.country };
  return withParticulars({
    recipient: userRecipient(user.id),
    userId: user.id,
    name: null,
    address: null,
    locale: null,
    ...zone,
    escalation,
  });
}

/** Contacts of the agreement and people outside that the policy names. */
function outsidersOf(
  deadline: DeadlineFacts,
  policy: AddressingPolicy,
  { contacts, office }: ReminderFacts,
): (Recipient & { address: string; hidden: boolean })[] {
  const { audience } = policy;
  const reached = contacts.filter(
    ({ agreementId, side }) =>
      agreementId === deadline.agreementId && audience.includes(side === "ours" ? "contactOurs" : "contactTheirs"),
  );
  const named = [
    ...reached.flatMap(({ name: latin, nameVi, email, side, country }) => {
      const abroad = side === "theirs" && country !== "VN";
      const locale = side === "ours" ? office.locale : abroad ? ("en" as const) : ("vi" as const);
      const name = locale === "vi" ? (nameVi ?? latin) : latin;
      return email ? [{ name, address: email, locale, country: country ?? office.country, hidden: false }] : [];
    }),
    ...policy.outsiders.map((one) => ({
      ...one,
      country: office.country,
      hidden: deadline.confidential && !policy.own,
    })),
  ];
  return named.map(({ hidden, ...one }) => {
    const timeZone = one.country === office.country ? office.timeZone : (capitalZone(one.country) ?? office.timeZone);
    const recipient = addressRecipient(one.address);
    const kept = withParticulars({ ...one, recipient, userId: null, timeZone, escalation: false });
    return { ...kept, address: one.address, hidden };
  });
}

/** An answer is about one day of one deadline. */
const answerKey = ({ id, dueOn }: DeadlineFacts, recipient: string) => `${id} ${dueOn} ${recipient}`;

const lower = (address: string) => address.toLowerCase();

const withParticulars = (recipient: Omit<Recipient, "particulars">): Recipient => ({
  ...recipient,
  particulars: particularsOf(recipient),
});

/** What a stored reminder keeps of its recipient, as one text. */
export const particularsOf = (kept: {
  name: string | null;
  address: string | null;
  locale: string | null;
  timeZone: string | null;
  country: string | null;
}): string => JSON.stringify([kept.name, kept.address, kept.locale, kept.timeZone, kept.country]);
