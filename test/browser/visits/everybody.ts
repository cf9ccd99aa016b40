/** What everybody has: the way in, answers by mail, search, notifications, preferences; and the mailbox of a demonstration. */
import { noPage, other, type Visit, visit } from "./visit";

export const everybody: Record<string, Visit | null> = {
  "session/new": visit("signedOut", () => "/session/new"),
  search: other(() => ["/search", "/search?q=nothing+of+this+name", "/search?q=a+k&type=people", "/search?type=no"]),
  "palette/found": noPage,
  shortcuts: other(() => "/shortcuts"),
  notifications: other(() => "/notifications"),
  "notifications/read": noPage,
  // An answer page is about a mail that went out: `answers.spec.ts` visits the others.
  "a/:token": visit("signedOut", () => `/a/${"x".repeat(43)}`),
  "answers/:id/handled": noPage,
  "session/code": visit("signedOut", () => "/session/code"),
  "session/demo": noPage,
  "session/link/:token": visit("signedOut", ({ link }) => ["/session/link/not-a-link", String(link)]),
  "session/end": noPage,
  "session/stay": noPage,
  "session/language": noPage,
  "session/theme": noPage,

  preferences: other(() => "/preferences"),
  "preferences/calendars/new": other(() => "/preferences/calendars/new"),
  "preferences/calendars/:id/revoke": other(({ feed }) => `${feed}/revoke`),
  "calendar/:file": noPage,

  mailbox: visit("signedOut", () => "/mailbox"),
  "mailbox/:id": visit("signedOut", ({ mail }) => String(mail)),
  "mailbox/:id/html": noPage,
  "mailbox/:id/raw": noPage,

  "*": other(() => ["/no/such/page", "/settings/people"]),
};
