/** Visits with their programme, briefings and gifts. */
import { type Form, gift, giftEdit, meeting, meetingEdit, visit, visitEdit } from "../sample-forms";
import { decided, type Expectation, inForce, on, page, reads, type Statuses, writes, written } from "./expectation";

/** Leads on to the page it belongs to, for who may write. */
const redirects: Statuses = ["signIn", 403, 302, 302, 302];
/** A page of a visit with a form on it. */
const ofVisit = (form: Form): Expectation => ({
  get: writes,
  post: written,
  call: async (world) => ({ path: { id: await world.visit() }, form }),
});
/** The same of somebody's part in it. */
const ofMember = (form: Form, get: Statuses): Expectation => ({
  get,
  post: written,
  call: async (world) => ({ path: await world.member(), form }),
});
/** A page of a meeting about an agreement. */
const ofMeeting = (form: Form, { get, post }: Pick<Expectation, "get" | "post">): Expectation => ({
  get,
  post,
  about: inForce,
  call: async (world, { id }) => ({ path: { id: await world.meeting(id) }, form }),
});
const ofGift = (form: Form): Expectation => ({
  get: writes,
  post: written,
  call: async (world) => ({ path: { id: await world.gift() }, form }),
});

export const visitsAndGifts: Record<string, Expectation> = {
  visits: page,
  "visits/new": { get: writes, post: written, call: async () => ({ form: visit() }) },
  "visits/:id": { ...page, call: async (world) => ({ path: { id: await world.visit() } }) },
  "visits/:id/edit": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.visit() }, form: visitEdit }),
  },
  "visits/:id/preparation": ofVisit({ talkingPoints: "The pilot", version: "1" }),
  "visits/:id/result": ofVisit({ result: "A plan was agreed", resultSentOn: on, version: "1" }),
  "visits/:id/result/due": ofVisit({ dueOn: "2026-12-01" }),
  "visits/:id/cancel": ofVisit({ on }),
  "visits/:id/resume": {
    get: redirects,
    post: written,
    call: async (world) => ({ path: { id: await world.visit({ cancelled: true }) }, form: {} }),
  },
  "visits/:id/briefing": { ...page, call: async (world) => ({ path: { id: await world.visit() } }) },
  "visits/:id/briefing/:format": {
    ...page,
    call: async (world) => ({ path: { id: await world.visit(), format: "docx" } }),
  },
  "visits/:id/members/new": ofVisit({ person: "Kim Minji", side: "theirs", role: "host" }),
  "visits/:id/members/:member": ofMember({ side: "ours", role: "head", version: "3" }, writes),
  "visits/:id/members/:member/position": ofMember({ direction: "up" }, redirects),
  "visits/:id/members/:member/remove": ofMember({}, redirects),

  "meetings/new": { get: writes, post: written, call: async () => ({ form: meeting() }) },
  "meetings/:id": ofMeeting({}, page),
  "meetings/:id/edit": ofMeeting(meetingEdit, { get: writes, post: written }),
  "meetings/:id/minutes": ofMeeting({ minutes: "A plan was agreed", version: "1" }, { get: writes, post: written }),
  "meetings/:id/tasks": {
    get: writes,
    post: written,
    about: inForce,
    call: async (world, { id, reference }) => ({
      path: { id: await world.meeting(id, "Write to them") },
      form: { lines: "Write to them", agreement: reference },
    }),
  },
  "meetings/:id/remove": ofMeeting({}, { get: writes, post: written }),

  gifts: page,
  "gifts/export": page,
  "gifts/new": { get: writes, post: written, call: async () => ({ form: gift() }) },
  "gifts/:id": { ...ofGift(giftEdit), get: reads },
  // A manager alone allows a gift.
  "gifts/:id/approve": { ...ofGift({ version: "1" }), get: ["signIn", 403, 403, 200, 403], post: decided },
  "gifts/:id/remove": { ...ofGift({}), get: redirects },
  "gifts/:id/restore": {
    get: redirects,
    post: written,
    call: async (world) => ({ path: { id: await world.gift({ removed: true }) }, form: {} }),
  },
};
