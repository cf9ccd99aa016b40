/** Tasks and commitments. */
import { randomUUID } from "node:crypto";
import { bulkChange } from "#test/factories/bulk-change";
import { type Form, task } from "../sample-forms";
import { type Expectation, inForce, on, page, proposed, reads, writes, written } from "./expectation";

/** A page of a commitment of an agreement. */
const ofCommitment = (form: Form, { get, post } = { get: writes, post: written }, isClosed = false): Expectation => ({
  get,
  post,
  about: inForce,
  call: async (world, { id }) => ({ path: { id: await world.commitment(id, isClosed) }, form }),
});
// The party that answers for it and its owner are asked for, too: none.
const promise = { text: "Take in twenty trainees", side: "ours", organisationId: "", ownerId: "" };

export const tasksAndCommitments: Record<string, Expectation> = {
  commitments: page,
  "commitments/new": {
    get: writes,
    post: written,
    call: async (world) => ({
      form: { ...promise, requestKey: randomUUID(), agreement: (await world.agreement(inForce)).id },
    }),
  },
  "commitments/:id": ofCommitment({}, page),
  "commitments/:id/edit": ofCommitment({ ...promise, version: "1" }),
  "commitments/:id/progress": ofCommitment({ on, text: "A letter was sent", requestKey: randomUUID() }),
  "commitments/:id/close": ofCommitment({ how: "fulfilled", on, version: "1" }),
  "commitments/:id/reopen": ofCommitment({ version: "2" }, { get: writes, post: written }, true),

  tasks: {
    get: reads,
    post: written,
    call: async (world) => {
      const { taskId } = await world.agreement({ ...proposed, filing: false });
      return { form: { do: "priority", priority: "high", chosen: taskId, requestKey: randomUUID() } };
    },
  },
  "tasks/export": page,
  // Everybody takes back what they changed themselves.
  "tasks/changes/:id/undo": {
    get: ["signIn", 403, 302, 404, 404],
    post: ["signIn", 403, 302, 404, 404],
    call: async (world) => ({ path: { id: await bulkChange(world.ctx.officer) }, form: {} }),
  },
  "tasks/:id/move": {
    get: writes,
    post: written,
    about: proposed,
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: { to: "begun" } }),
  },
  "tasks/new": { get: writes, post: written, call: async () => ({ form: task }) },
  "tasks/from-template": {
    get: writes,
    post: written,
    call: async (world) => ({ form: { templates: await world.template(), from: on, assigneeId: "" } }),
  },
  "tasks/:id": {
    get: reads,
    post: written,
    about: proposed,
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: task }),
  },
  "tasks/:id/done": {
    get: writes,
    post: written,
    about: proposed,
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: {} }),
  },
  "tasks/:id/reopen": {
    get: writes,
    post: written,
    about: { ...proposed, taskDone: true },
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: {} }),
  },
  "tasks/:id/begun": {
    get: writes,
    post: written,
    about: proposed,
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: { begun: "yes" } }),
  },
  "tasks/:id/items": {
    get: writes,
    post: written,
    about: proposed,
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: { items: "Ask for the file" } }),
  },
  "tasks/:id/waits": {
    get: writes,
    post: written,
    about: proposed,
    call: async (world, { taskId }) => ({
      path: { id: taskId },
      form: { change: "add", task: (await world.agreement()).taskId },
    }),
  },
};
