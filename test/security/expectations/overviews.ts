/** What is seen of many agreements at once, and their deadlines, with what these are exported as. */
import type { Form } from "../sample-forms";
import { type Expectation, inForce, page, writes, written } from "./expectation";

/** A page that does something to a deadline of an agreement, as it stood when it was opened. */
const deadline = (fields: Form, said?: "moved"): Expectation => ({
  get: writes,
  post: written,
  about: inForce,
  async call(world, agreement) {
    const { id, dueOn } = await world.deadline(agreement.id, said);
    return { path: { id }, form: { seenOn: dueOn, ...fields } };
  },
});

export const overviews: Record<string, Expectation> = {
  "": page,
  "today/seen": {
    get: ["signIn", 302, 302, 302, 302],
    post: ["signIn", 302, 302, 302, 302],
    call: async () => ({ form: { until: "2026-11-20T00:00:00.000Z" } }),
  },
  pipeline: page,
  dashboard: page,
  "figures/:figure": { ...page, call: async () => ({ path: { figure: "stage" } }) },
  "figures/:figure/export": { ...page, call: async () => ({ path: { figure: "stage" } }) },
  "pipeline/lane": page,
  "pipeline/export": page,
  "deadlines/export": page,
  "commitments/export": page,
  "exports/too-long": page,
  "pipeline/map/export": page,

  deadlines: page,
  "deadlines/:id": {
    ...page,
    about: inForce,
    call: async (world, { id }) => ({ path: { id: (await world.deadline(id)).id } }),
  },
  "deadlines/:id/move": deadline({ dueOn: "2026-12-24", reason: "A visit" }),
  "deadlines/:id/move-back": deadline({}, "moved"),
  "deadlines/:id/acknowledge": deadline({}),
  "deadlines/:id/done": deadline({ note: "A letter" }),
  // Whatever day it has, it is open again.
  "deadlines/:id/reopen": {
    get: writes,
    post: written,
    about: inForce,
    call: async (world, { id }) => ({ path: { id: (await world.deadline(id, "done")).id }, form: {} }),
  },
};
