/** Documents and letters, and what colleagues say beside a record. */
import { randomUUID } from "node:crypto";
import { replacedTemplate } from "../own-template";
import type { Form } from "../sample-forms";
import {
  type Expectation,
  noForm,
  page,
  reads,
  type Statuses,
  set,
  settings,
  settingsPage,
  writes,
  written,
} from "./expectation";

const ofDocument =
  (form?: Form): Expectation["call"] =>
  async (world, { id }) => ({ path: { id: await world.document(id) }, ...(form ? { form } : {}) });
const to302: Statuses = ["signIn", 302, 302, 302, 302];
const ofComment =
  (form?: Form, how?: { removed: boolean }): Expectation["call"] =>
  async (world, { id }) => ({
    path: { id: await world.comment(id, world.ctx.officer, how) },
    ...(form ? { form } : {}),
  });

export const documentsAndComments: Record<string, Expectation> = {
  // Without the record they are added to, an address asks for nothing (`uploads.integration.test.ts`).
  documents: page,
  "settings/letters": settingsPage,
  "settings/letters/:kind/:language": {
    get: settings,
    post: ["signIn", 403, 403, 403, 422],
    call: async () => ({ path: { kind: "submission", language: "vi" } }),
  },
  "settings/letters/:kind/:language/file": {
    get: settings,
    post: noForm,
    call: async () => ({ path: { kind: "submission", language: "en" } }),
  },
  "settings/letters/:kind/:language/built-in": {
    get: set,
    post: set,
    call: async (world) => ({ path: { ...(await replacedTemplate(world)) }, form: {} }),
  },
  "agreements/:id/letter": {
    get: writes,
    post: written,
    about: {},
    call: async (_world, { id }) => ({
      path: { id },
      form: { kind: "submission", language: "vi", requestKey: randomUUID() },
    }),
  },
  "documents/export": page,
  "documents/new": { get: ["signIn", 403, 400, 400, 400], post: ["signIn", 403, 400, 400, 400] },
  "documents/upload": { get: ["signIn", 403, 302, 302, 302], post: [401, 403, 400, 400, 400] },
  "documents/:id": { get: reads, post: noForm, about: {}, call: ofDocument() },
  "documents/:id/edit": {
    get: writes,
    post: written,
    about: {},
    call: ofDocument({ title: "A picture", kind: "photograph", version: "1" }),
  },
  "documents/:id/file": { get: reads, post: noForm, about: {}, call: ofDocument() },
  "documents/:id/picture": { get: reads, post: noForm, about: {}, call: ofDocument() },
  "documents/:id/remove": { get: written, post: written, about: {}, call: ofDocument({}) },
  "documents/:id/restore": {
    get: written,
    post: written,
    about: {},
    call: async (world, { id }) => ({ path: { id: await world.document(id, { removed: true }) }, form: {} }),
  },

  // Without the record it is about, an address asks for nothing; edited by its author alone, an officer.
  "comments/new": { get: ["signIn", 403, 400, 400, 400], post: ["signIn", 403, 400, 400, 400] },
  "comments/:id": { get: to302, post: noForm, about: {}, call: ofComment() },
  "comments/:id/edit": {
    get: ["signIn", 403, 200, 403, 403],
    post: ["signIn", 403, 302, 403, 403],
    about: {},
    authored: true,
    call: ofComment({ body: "Another word", version: "1" }),
  },
  "comments/:id/remove": {
    get: written,
    post: ["signIn", 403, 302, 302, 403],
    about: {},
    authored: true,
    call: ofComment({}),
  },
  "comments/:id/restore": {
    get: written,
    post: ["signIn", 403, 302, 302, 403],
    about: {},
    authored: true,
    call: ofComment({}, { removed: true }),
  },
};
