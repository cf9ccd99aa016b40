/** Settings, which administrators change. */
import { randomUUID } from "node:crypto";
import { criterionEdit, type Form, holiday, reminderPolicy, taskTemplate } from "../sample-forms";
import type { World } from "../world";
import { decidedOrSet, type Expectation, heldOrReleased, noForm, set, settings, settingsPage } from "./expectation";

/** A page of the settings about one record. */
const setting = (make: (world: World) => Promise<string>, form: Form, post = set): Expectation => ({
  get: settings,
  post,
  call: async (world) => ({ path: { id: await make(world) }, form }),
});

export const settingsPages: Record<string, Expectation> = {
  settings: settingsPage,
  "settings/people": settingsPage,
  "settings/people/new": {
    get: settings,
    post: settings,
    call: async () => ({ form: { name: "An", email: `${randomUUID()}@city.example`, role: "administrator" } }),
  },
  "settings/people/:id": { ...settingsPage, call: async (world) => ({ path: { id: await world.user() } }) },
  "settings/people/:id/role": setting((world) => world.user(), { role: "administrator", version: "1" }),
  "settings/people/:id/disable": setting((world) => world.user(), {}),
  "settings/people/:id/enable": setting((world) => world.user({ disabled: true }), {}),
  "settings/people/:id/link": setting((world) => world.user(), {}, settings),
  "settings/office": {
    get: settings,
    post: set,
    call: async (world) => ({
      form: {
        timeZone: "Asia/Ho_Chi_Minh",
        country: "VN",
        opinionsRequired: "on",
        locale: "en",
        organisation: "Ho Chi Minh City",
        version: await world.officeVersion(),
      },
    }),
  },
  "settings/letterhead": {
    get: settings,
    post: set,
    call: async (world) => ({
      form: { "vi.symbol": "BC-SNgV", "en.place": "Thu Duc", version: await world.officeVersion() },
    }),
  },
  "settings/policies": settingsPage,
  "settings/policies/:key": {
    get: settings,
    post: set,
    call: async (world) => ({
      path: { key: "opinion" },
      form: {
        days: "6",
        unit: "workingDays",
        source: "A decree",
        inForceFrom: "2026-11-21",
        lastCheckedOn: "2026-11-21",
        ...(await world.policyInForce("opinion")),
      },
    }),
  },
  "settings/holidays": settingsPage,
  "settings/holidays/new": {
    get: settings,
    post: set,
    call: async (world) => ({
      form: { ...holiday, country: "JP", on: (await world.holiday()).day.replace("203", "204") },
    }),
  },
  "settings/holidays/:country/:day": {
    get: settings,
    post: set,
    call: async (world) => ({ path: await world.holiday(), form: { ...holiday, version: "1" } }),
  },
  "settings/holidays/:country/:day/remove": {
    get: settings,
    post: set,
    call: async (world) => ({ path: await world.holiday(), form: {} }),
  },
  "settings/holidays/:country/:day/restore": {
    get: settings,
    post: set,
    call: async (world) => ({ path: await world.holiday({ removed: true }), form: {} }),
  },
  "settings/holidays/:country/years/:year": {
    get: settings,
    post: set,
    call: async (world) => ({
      path: await world.holidayYear(),
      form: { note: "Nothing is decided", version: "1" },
    }),
  },
  "settings/reminders": settingsPage,
  "settings/reminders/:kind": {
    get: settings,
    post: set,
    call: async (world) => ({
      path: { kind: "termEnd" },
      form: { ...reminderPolicy, version: await world.reminderPolicyVersion("termEnd") },
    }),
  },
  "settings/health": { get: decidedOrSet, post: noForm },
  "settings/health/hold": {
    get: decidedOrSet,
    post: heldOrReleased,
    async call(world) {
      await world.mailHeld(false);
      return { form: {} };
    },
  },
  "settings/health/release": {
    get: decidedOrSet,
    post: heldOrReleased,
    async call(world) {
      await world.mailHeld(true);
      return { form: {} };
    },
  },
  "settings/mail": settingsPage,
  "settings/mail/suppressed": settingsPage,
  "settings/mail/suppressed/new": {
    get: settings,
    post: set,
    call: async () => ({ form: { address: `${randomUUID()}@city.example` } }),
  },
  "settings/mail/suppressed/lift": {
    get: ["signIn", 403, 403, 403, 302],
    post: set,
    call: async (world) => ({ form: { address: await world.suppressed() } }),
  },
  "settings/mail/:id": { ...settingsPage, call: async (world) => ({ path: { id: await world.mail() } }) },
  "settings/mail/:id/html": { ...settingsPage, call: async (world) => ({ path: { id: await world.mail() } }) },
  "settings/task-templates": settingsPage,
  "settings/task-templates/new": { get: settings, post: set, call: async () => ({ form: taskTemplate }) },
  "settings/task-templates/:id": setting((world) => world.template(), { ...taskTemplate, version: "1" }),
  "settings/task-templates/:id/retire": setting((world) => world.template(), {}),
  "settings/task-templates/:id/restore": setting((world) => world.template({ retired: true }), {}),
  "settings/scorecard": settingsPage,
  "settings/scorecard/new": {
    get: settings,
    post: set,
    call: async () => ({ form: { en: randomUUID(), vi: "Độ phủ" } }),
  },
  "settings/scorecard/:id": setting((world) => world.criterion(), criterionEdit),
  "settings/scorecard/:id/position": {
    ...setting((world) => world.criterion(), { direction: "up" }),
    get: set,
  },
  "settings/scorecard/:id/retire": setting((world) => world.criterion(), {}),
  "settings/scorecard/:id/restore": setting((world) => world.criterion({ retired: true }), {}),
};
