/** Answers without an account: the pages behind the links of mails, and what the office sees of them. Plain and short: readers have other mother tongues. */
export const answers = {
  title: "Your answer",
  office: "the office",
  asks: {
    done: "Is this done?",
    moreTime: "When can it be done?",
    notMe: "Not for you?",
    acknowledge: "Do you know about this?",
    stop: "Stop these mails?",
  },
  buttons: {
    done: "Yes, it is done",
    moreTime: "Ask for this day",
    notMe: "It is not for me",
    acknowledge: "Yes, I know",
  },
  stopButton: (address: string) => `Send no more to ${address}`,
  stopLead: (office: string) =>
    `${office} will send no more reminders to this address, about anything. It is told so, and may ask you in another way.`,
  recorded: (office: string) =>
    `Your answer goes to ${office} with your name. Nothing happens before you press the button.`,
  dayChanged: "The day has changed since the mail was sent",
  fields: {
    evidence: "What shows it?",
    evidenceHint: "For example a letter with its number and day, or a web address.",
    proposedOn: "Day you propose",
    reason: "Why then?",
    instead: "Who should be asked instead?",
    insteadHint: "A name, and an address if you know it.",
    remark: "Anything else?",
  },
  thanks: {
    title: "Thank you",
    text: "Your answer is recorded. You can close this page.",
    stopped: "No more reminders go to your address. You can close this page.",
    given: "Your answer",
  },
  over: {
    unknown: {
      title: "This link does not work",
      text: "It may have been cut off in the mail. Open it again from the mail itself.",
    },
    limited: {
      title: "Too many attempts",
      text: "Several links that do not work were opened from your network. Wait a quarter of an hour, then try again.",
    },
    expired: {
      title: "This link is no longer good",
      text: "Links work for a limited time. A newer mail has newer links.",
    },
    revoked: { title: "This link is no longer good", text: "It was taken back. Nothing is asked of you here." },
    closed: { title: "Nothing left to do", text: "This is settled already. Thank you." },
  },
  broken: {
    title: "This page does not answer at the moment",
    text: "Nothing was recorded. Please open the link again in a few minutes.",
  },
  writeTo: (name: string) => `Questions, or a mistake? Write to ${name}:`,
  writeToOffice: (office: string) => `Questions, or a mistake? Write to ${office}, from which you got the mail.`,
  said: {
    done: (name: string) => `${name} says that it is done`,
    moreTime: (name: string, day: string) => `${name} asks for time until ${day}`,
    notMe: (name: string) => `${name} says that it is not theirs`,
    acknowledge: (name: string) => `${name} knows about it`,
    stop: (name: string) => `${name} wants no more mails`,
  },
  mail: {
    subject: (said: string, thing: string) => `${said}: ${thing}`,
    preheader: "An answer to a reminder, given without an account.",
    proposed: (day: string) => `Proposed day: ${day}.`,
    instead: (who: string) => `To be asked instead: ${who}`,
    note: (text: string) => `In their words: ${text}`,
    changesNothing:
      "Nothing was changed by this. Open the deadline to move it, to close it, or to say that it is dealt with.",
    stopped: "Reminders to this address are suppressed until somebody lifts that. See that somebody else is told.",
    look: "Open the deadline",
    lookAll: "See all deadlines",
    footer: "You get this because you look after what was asked, or manage this register.",
  },
  card: {
    title: "Answers",
    instead: (who: string) => `Instead: ${who}`,
    about: (day: string) => `of the day ${day}`,
    handle: "Dealt with",
    handledBy: (name: string) => `Dealt with by ${name}`,
    open: "Not dealt with yet",
    move: "Move the day",
  },
} as const;
