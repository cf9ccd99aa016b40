/** Notifications inside the application. */
export const notifications = {
  title: "Notifications",
  lead: "What the mails told you, what came back, and where you were named.",
  bell: (unread: string) => (unread ? `Notifications, ${unread} unread` : "Notifications"),
  readAll: "Mark all as read",
  read: "Mark as read",
  unread: "New:",
  none: "Nothing yet",
  noneText:
    "Reminders that go out to you are listed here too, with the answers of people who have no account, and comments that name you.",
  gone: "This deadline is not there any more.",
  wasDue: (day: string) => `The reminder spoke of ${day}.`,
  escalated: (days: number) =>
    `You are told because it was ${days === 1 ? "1 working day" : `${days} working days`} overdue.`,
  late: "It went out later than planned.",
  bounced: (name: string, address: string) =>
    name && name !== address
      ? `Mail to ${name} (${address}) cannot be delivered. Nothing more is sent there.`
      : `Mail to ${address} cannot be delivered. Nothing more is sent there.`,
} as const;
