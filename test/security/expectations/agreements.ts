/** Agreements: opened, read, changed, and all that is recorded of them. */
import { randomUUID } from "node:crypto";
import type { How } from "../agreements";
import { inherited } from "../inherited";
import { details, type Form, parties, reminderPolicy, start } from "../sample-forms";
import { decided, type Expectation, form, inForce, noForm, on, page, proposed, writes, written } from "./expectation";

const running: How = {
  step: "running",
  values: { signedOn: "2023-11-17", firstOn: "2024-01-01", lastOn: "2027-12-31" },
};
const closed: How = {
  step: "closed",
  values: { signedOn: "2020-01-01", firstOn: "2024-01-01", lastOn: "2026-11-10" },
  evaluable: true,
};
/** A page of an agreement that records an event, opened on its first revision. */
const event = (about: How, fields: Form, post = written, path: Form = {}): Expectation => ({
  get: writes,
  post,
  about,
  call: async (_world, { id }) => ({
    path: { id, ...path },
    form: { revision: "1", requestKey: randomUUID(), ...fields },
  }),
});

export const agreements: Record<string, Expectation> = {
  agreements: page,
  "agreements/export": page,
  "agreements/new": {
    get: writes,
    post: written,
    call: async () => ({ form: { ...start(), on, by: "A department" } }),
  },
  "agreements/new/taken-over": {
    get: writes,
    post: written,
    call: async () => ({ form: { ...start(), step: "drafting", publisher: "The city", subject: randomUUID() } }),
  },
  "agreements/:id": { ...page, about: proposed, call: async (_world, { id }) => ({ path: { id } }) },
  "agreements/:id/edit": form(proposed, () => details),
  "agreements/:id/move": {
    get: writes,
    post: noForm,
    about: proposed,
    call: async (_world, { id }) => ({ path: { id } }),
  },
  "agreements/:id/owner": form(proposed, () => ({ version: "1" })),
  "agreements/:id/parties": form(proposed, () => parties),
  completeness: page,
  "agreements/:id/reporting": form(proposed, () => ({ results: "Two visits", version: "1" })),
  "agreements/:id/contacts": form(proposed, () => ({ ours: "Kim Minji", theirs: "", version: "2" })),
  // Of an open record only its owner and managers name readers.
  "agreements/:id/access": {
    ...form(proposed, () => ({}), ["signIn", 403, 403, 302, 403]),
    call: async ({ ctx }, { id }) => ({ path: { id }, form: { readers: ctx.namedViewer.actor.id, version: "1" } }),
    strangers: ["signIn", 403, 404, 302, 404],
  },
  "agreements/:id/opinions": event(proposed, { on, "bodies.0.name": "Ministry A" }),
  "agreements/:id/signing": event(
    { step: "cleared" },
    {
      on,
      "signatories.0.name": "A",
      "signatories.0.party": "City of Busan",
      languages: "vi, en",
      authentic: "all",
      termKind: "evergreen",
      renewal: "none",
      place: "Here",
    },
  ),
  "agreements/:id/pilot": event(inForce, {
    on,
    question: "Does it work?",
    scope: "One district",
    leadOurs: "A",
    leadTheirs: "B",
    firstOn: on,
    lastOn: "2027-11-20",
    "indicators.0.name": "Requests",
  }),
  "agreements/:id/evaluation": {
    get: writes,
    post: written,
    about: closed,
    async call(world, { id }) {
      const scores = (await world.criteriaInUse()).flatMap((key, at) => [
        [`scores.${at}.criterion`, key],
        [`scores.${at}.score`, "3"],
        [`scores.${at}.evidence`, "Report 12"],
      ]);
      const form = { revision: "1", requestKey: randomUUID(), on, by: "Chairman", result: "met" };
      return { path: { id }, form: { ...form, ...Object.fromEntries(scores) } };
    },
  },
  "agreements/:id/decision": event(
    { step: "watched", values: { signedOn: "2020-01-01" } },
    { on, by: "Chairman", decision: "complete", reason: "Everything is done" },
    decided,
  ),
  "agreements/:id/inheritance": {
    get: writes,
    post: written,
    about: inForce,
    async call(world, { id }) {
      const { successionId } = await inherited(world, id);
      return { path: { id }, form: { revision: "1", requestKey: randomUUID(), successionId, becomes: "keep", on } };
    },
  },
  "agreements/:id/record/:event": event(inForce, { on, reason: "A review" }, written, { event: "suspended" }),
  "agreements/:id/history/:revision/correction": event(
    inForce,
    { "data.step": "inForce", "data.source": "Another file", "data.signedOn": "2023-11-18", reason: "Read again" },
    written,
    { revision: "1" },
  ),
  "agreements/:id/filings/new": form(inForce, () => ({ what: "A", toWhom: "B", requestKey: randomUUID() })),
  "agreements/:id/filings/:filing": form(inForce, () => ({ sentOn: on, proof: "Letter 1" })),
  "agreements/:id/indicators/new": form(running, () => ({ name: "Visits" })),
  "agreements/:id/values/new": form(running, ({ indicatorId }) => ({ indicatorId, on, value: "4" })),
  "agreements/:id/reports/new": form(running, () => ({ kind: "mid", on, title: "Mid", location: "File 1" })),

  "agreements/:id/reminders": { ...page, about: proposed, call: async (_world, { id }) => ({ path: { id } }) },
  "agreements/:id/reminders/:kind": {
    ...form(proposed, () => ({ ...reminderPolicy, version: "0" })),
    call: async (_world, { id }) => ({
      path: { id, kind: "evaluationDue" },
      form: { ...reminderPolicy, version: "0" },
    }),
  },
  "agreements/:id/reminders/:kind/general": {
    ...form(proposed, () => ({})),
    async call(world, { id }) {
      await world.ownPolicy(id, "termEnd");
      return { path: { id, kind: "termEnd" }, form: {} };
    },
  },
};
