/** Organisations and people, what is put together or erased of them, and who takes over. */
import { randomUUID } from "node:crypto";
import { endedOrganisation, inherited } from "../inherited";
import { newPerson, organisation, person, post } from "../sample-forms";
import {
  decided,
  decidedOrSet,
  type Expectation,
  heldOrReleased,
  noForm,
  on,
  page,
  reads,
  writes,
  written,
} from "./expectation";

export const organisationsAndPeople: Record<string, Expectation> = {
  organisations: page,
  "organisations/new": { get: writes, post: written, call: async () => ({ form: organisation() }) },
  "organisations/alike": { get: writes, post: noForm },
  "organisations/duplicates": {
    get: reads,
    post: written,
    call: async (world) => ({ form: { one: await world.organisation(), other: await world.organisation() } }),
  },
  "organisations/:id": { ...page, call: async (world) => ({ path: { id: world.organisationId } }) },
  "organisations/:id/edit": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.organisation() }, form: organisation() }),
  },
  "organisations/:id/merge": {
    get: writes,
    post: written,
    async call(world) {
      const [id, other] = [await world.organisation(), await world.organisation()];
      return { path: { id }, form: { with: other, keptVersion: "1", mergedVersion: "1" } };
    },
  },
  "organisations/:id/merges": {
    get: reads,
    post: written,
    async call(world) {
      const { kept, merge } = await world.merged("organisation");
      return { path: { id: kept }, form: { merge } };
    },
  },
  "organisations/:id/succession": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.organisation() }, form: { successor: "City of Busan", on } }),
  },
  "organisations/:id/succession/take-back": {
    get: ["signIn", 403, 403, 200, 403],
    post: decided,
    async call(world) {
      const { id } = await endedOrganisation(world);
      return { path: { id }, form: { version: "2", reason: "Another one was meant" } };
    },
  },
  "organisations/:id/succession/agreements": {
    get: reads,
    post: written,
    async call(world) {
      const agreement = await world.agreement({ task: false, filing: false });
      const { id } = await inherited(world, agreement.id);
      return { path: { id }, form: { chosen: `${agreement.id}:1`, requestKey: randomUUID(), becomes: "keep", on } };
    },
  },
  "organisations/:id/succession/finish": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: (await endedOrganisation(world)).id }, form: {} }),
  },

  people: page,
  "people/new": { get: writes, post: written, call: async () => ({ form: newPerson }) },
  "people/alike": { get: writes, post: noForm },
  "people/duplicates": {
    get: reads,
    post: written,
    call: async (world) => ({ form: { one: await world.person(), other: await world.person() } }),
  },
  "people/review": page,
  "people/:id/merge": {
    get: writes,
    post: written,
    async call(world) {
      const [id, other] = [await world.person(), await world.person()];
      return { path: { id }, form: { with: other, keptVersion: "1", mergedVersion: "1" } };
    },
  },
  "people/:id/merges": {
    get: reads,
    post: written,
    async call(world) {
      const { kept, merge } = await world.merged("person");
      return { path: { id: kept }, form: { merge } };
    },
  },
  "people/:id/data": { get: writes, post: noForm, call: async (world) => ({ path: { id: world.personId } }) },
  "people/:id/data/export": { get: writes, post: noForm, call: async (world) => ({ path: { id: world.personId } }) },
  "people/:id/reviewed": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.person() }, form: { basedOn: "1", reviewOn: "2027-11-21" } }),
  },
  // Erased by managers and administrators.
  "people/:id/erase": {
    get: decidedOrSet,
    post: heldOrReleased,
    call: async (world) => ({ path: { id: await world.person() }, form: { basedOn: "1", sure: "on" } }),
  },
  "people/:id": { ...page, call: async (world) => ({ path: { id: world.personId } }) },
  "people/:id/edit": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.person() }, form: person }),
  },
  "people/:id/posts/new": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.person() }, form: post }),
  },
  "people/:id/posts/:post": {
    get: writes,
    post: written,
    async call(world) {
      const id = await world.person();
      return { path: { id, post: await world.post(id) }, form: post };
    },
  },
  "organisations/:id/briefing": { ...page, call: async (world) => ({ path: { id: world.organisationId } }) },
  "organisations/:id/briefing/:format": {
    ...page,
    call: async (world) => ({ path: { id: world.organisationId, format: "docx" } }),
  },
};
