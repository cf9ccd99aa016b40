/** What everybody has: the way in, answers by mail, search, notifications, preferences; and the mailbox of a demonstration. */
import { randomUUID } from "node:crypto";
import { type Expectation, inForce, noForm, open, page, reads, to, written } from "./expectation";

const notThere = to(404);

export const everybody: Record<string, Expectation> = {
  search: page,
  "palette/found": page,
  shortcuts: page,
  notifications: page,
  // Everybody has their own: the officer's is there for nobody else.
  "notifications/read": {
    get: to(303),
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({ form: { id: await world.notification(world.ctx.officer) } }),
  },
  "a/:token": {
    get: open,
    post: to(303),
    call: async (world) => ({ path: { token: await world.stopLink() }, form: {} }),
  },
  "answers/:id/handled": {
    get: written,
    post: written,
    about: inForce,
    call: async (world, { id }) => ({ path: { id: await world.answer(await world.deadline(id)) }, form: {} }),
  },
  "session/new": {
    get: [200, 303, 303, 303, 303],
    post: to(303),
    call: async () => ({ form: { email: `${randomUUID()}@city.example` } }),
  },
  // The code of no request.
  "session/code": {
    get: [200, 303, 303, 303, 303],
    post: [404, 303, 303, 303, 303],
    call: async () => ({ form: { code: "12345678" } }),
  },
  "session/demo": { get: notThere, post: notThere },
  "session/link/:token": {
    get: open,
    post: to(303),
    call: async (world) => ({ path: { token: await world.link(await world.user()) }, form: {} }),
  },
  "session/end": { get: to(303), post: to(303) },
  "session/stay": { get: to(303), post: [401, 204, 204, 204, 204] },
  "session/language": { get: to(303), post: to(303), call: async () => ({ form: { language: "vi" } }) },
  "session/theme": { get: to(303), post: to(303), call: async () => ({ form: { theme: "dark" } }) },

  preferences: {
    get: reads,
    post: ["signIn", 302, 302, 302, 302],
    call: async () => ({
      form: { locale: "en", dailyMail: "on", weeklyMail: "on", mentionMail: "on", singleKeys: "on", version: "1" },
    }),
  },
  "preferences/calendars/new": { get: reads, post: reads, call: async () => ({ form: { scope: "mine" } }) },
  // Everybody has their own: the officer's is there for nobody else.
  "preferences/calendars/:id/revoke": {
    get: ["signIn", 404, 200, 404, 404],
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({ path: { id: (await world.feed(world.ctx.officer)).id }, form: {} }),
  },
  "calendar/:file": {
    get: open,
    post: noForm,
    call: async (world) => ({ path: { file: `${(await world.feed(world.ctx.officer)).token}.ics` } }),
  },

  // Only of a demonstration.
  mailbox: { get: notThere, post: noForm },
  "mailbox/:id": { get: notThere, post: noForm, call: async () => ({ path: { id: randomUUID() } }) },
  "mailbox/:id/html": { get: notThere, post: noForm, call: async () => ({ path: { id: randomUUID() } }) },
  "mailbox/:id/raw": { get: notThere, post: noForm, call: async () => ({ path: { id: randomUUID() } }) },
  "*": { get: notThere, post: notThere, call: async () => ({ path: { "*": "no/such/page" } }) },
};
