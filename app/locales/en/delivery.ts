/** The work in the background: whether mail leaves, what happens when it does not, and how far the worker is. */
import type { MailReason } from "#app/mail/reasons";

const minutes = (n: number) => (n === 1 ? "1 minute" : `${n} minutes`);
const span = (n: number) => {
  if (n < 120) return minutes(n);
  const hours = Math.floor(n / 60);
  return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
};

export const delivery = {
  title: "Mail and background work",
  lead: "Reminders and mails go out by themselves. This page says whether they do.",
  index: "Whether reminders and mails go out, and the switch that holds all mail.",
  behind: {
    title: "Reminders are not going out",
    stopped: "No worker has given a sign of life for more than five minutes.",
    never: "No worker has been started yet.",
    waiting: (minutes: number) => `The oldest that is due has waited for ${span(minutes)}.`,
    toPage: "See how it stands",
  },
  held: {
    title: "All mail is held",
    byHand: "Somebody stopped it. Reminders are still planned, and go out once mail is released.",
    restoredCopy:
      "This database is not the one that mail was last sent from: it looks like a restored copy. Release mail only if nothing else sends for this office now.",
    since: "Since",
  },
  well: { title: "Everything goes out", text: "The worker is running and nothing is late." },
  deriving: {
    title: "Deadlines are being derived anew",
    text: "This version counts some of them by newer rules. Until the worker is through, lists and reminders show what the version before derived; whatever is recorded meanwhile counts at once.",
  },
  noServer: {
    title: "No mail server is set",
    text: "Mails wait until one is. Whoever runs the server sets SMTP_URL and MAIL_FROM.",
  },
  ways: {
    smtp: "A mail server",
    mailbox: "The local mailbox of this demonstration: nothing leaves this machine",
    none: "None yet",
  },
  facts: {
    caption: "How it stands",
    way: "Mail leaves by",
    workers: "Workers running",
    lastSign: "Last sign of life",
    dueReminders: "Reminders due and not composed",
    waitingMails: "Mails waiting to be sent",
    failing: "Of these, refused at the last attempt",
    sentToday: "Sent in the last 24 hours",
    reply: "Last refusal",
    none: "None",
    never: "Never",
  },
  hold: {
    verb: "Hold all mail",
    title: "Hold all mail?",
    lead: "From now on nothing is sent: no reminders, no invitations, no sign-in codes. Whoever is signed in stays so. Reminders are still planned, and go out when mail is released.",
  },
  release: {
    verb: "Release mail",
    title: "Release mail?",
    lead: "What is due goes out from now on. Of missed reminders only the latest of each deadline is sent, marked late.",
    restoredCopy:
      "This looks like a restored copy. If the original still runs, everybody gets each mail twice from now on. Release only if this database has taken its place.",
  },
  why: {
    recomposed: "Its reminders went into a later mail",
    stale: "Nothing in it applied any more",
    unknown: "The mail server did not answer: it may have arrived",
    gaveUp: "Refused for two weeks",
    bounced: "The address takes no mail",
    stopped: "The reader wants no more of these mails",
    byHand: "The office sends nothing to this address",
    disabled: "The reader’s access was taken away",
    addressChanged: "The account has another address now",
    unknownAccount: "No account has this address",
    expired: "The moment for it had passed",
    notManager: "The reader is no longer a manager",
    notVisible: "The reader may not see the agreement",
    badAddress: "What stands there is not one address",
  } satisfies Record<MailReason, string> as Record<MailReason, string>,
  bounce: {
    subject: (name: string) => `No mail reaches ${name}`,
    preheader: "The mail server refuses the address for good.",
    text: (name: string) =>
      `A mail to ${name} came back: the mail server refuses the address for good. Nothing more is sent to it, so ${name} gets no reminders by mail.`,
    todo: "Find out the right address and enter it, or remind this person in another way.",
    about: (reference: string) => `It was about ${reference}.`,
    look: "See where it happened",
    lift: "See addresses that take no mail",
    footer: "You get this because you look after an agreement concerned, or administer this register.",
  },
} as const;
