/** What is its maker’s alone: imports, reports and saved views. */
import { randomUUID } from "node:crypto";
import { importPage } from "#app/imports/import-queries.server";
import { report } from "../sample-forms";
import type { World } from "../world";
import { type Expectation, noForm, page, reads, type Status, type Statuses, writes } from "./expectation";

/** What is one officer's alone, and only for those who may write. */
const owned = (status: Status): Statuses => ["signIn", 403, status, 404, 404];
/** An officer's file whose rows are checked, and the version its forms carry. */
async function openImport(world: World): Promise<{ id: string; version: string }> {
  const { officer } = world.ctx;
  const id = await world.import(officer);
  return { id, version: `${(await importPage(officer, id)).version}` };
}

export const importsAndReports: Record<string, Expectation> = {
  // Everybody has their own: the officer’s is offered to others once it is shared, and stays hers.
  views: page,
  "views/new": {
    get: reads,
    post: ["signIn", 302, 302, 302, 302],
    call: async () => ({ form: { page: "/pipeline", search: "kind=letterOfIntent", name: randomUUID() } }),
  },
  "views/:id": {
    get: ["signIn", 404, 200, 404, 404],
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({
      path: { id: await world.view(world.ctx.officer) },
      form: { name: randomUUID(), version: "1" },
    }),
  },
  "views/:id/delete": {
    get: ["signIn", 404, 302, 404, 404],
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({ path: { id: await world.view(world.ctx.officer) }, form: {} }),
  },
  "views/:id/restore": {
    get: ["signIn", 404, 302, 404, 404],
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({ path: { id: await world.view(world.ctx.officer, { deleted: true }) }, form: {} }),
  },

  reports: page,
  // Whoever may read may make a report of what they may read. Without a kind the address leads to the choice of one.
  "reports/new": {
    get: reads,
    post: ["signIn", 302, 302, 302, 302],
    call: async () => ({ form: report() }),
  },
  // A report is its maker's alone: the officer's is there for nobody else.
  "reports/:id": {
    get: ["signIn", 404, 200, 404, 404],
    post: noForm,
    call: async (world) => ({ path: { id: await world.report(world.ctx.officer) } }),
  },
  "reports/:id/delete": {
    get: ["signIn", 404, 200, 404, 404],
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({ path: { id: await world.report(world.ctx.officer) }, form: {} }),
  },
  "reports/:id/file/:format": {
    get: ["signIn", 404, 200, 404, 404],
    post: noForm,
    call: async (world) => ({ path: { id: await world.report(world.ctx.officer), format: "xlsx" } }),
  },

  // An import is its owner's alone: the officer's is there for nobody else, and for whoever may not write it is not.
  imports: { get: writes, post: noForm },
  // Without a file it asks for one.
  "imports/new": { get: writes, post: ["signIn", 403, 422, 422, 422] },
  "imports/template": { get: writes, post: noForm },
  "imports/:id": {
    get: owned(200),
    post: owned(302),
    call: async (world) => {
      const { id, version } = await openImport(world);
      return { path: { id }, form: { version } };
    },
  },
  "imports/:id/columns": {
    get: owned(200),
    post: owned(302),
    call: async (world) => {
      const { id, version } = await openImport(world);
      const fixed = { "fixed.country": "FR", "fixed.type": "company" };
      return { path: { id }, form: { version, "columns.0": "name", ...fixed, dayOrder: "dayFirst" } };
    },
  },
  "imports/:id/reading": {
    get: owned(200),
    post: owned(302),
    call: async (world) => {
      const { id, version } = await openImport(world);
      return { path: { id }, form: { version, headerRow: "1" } };
    },
  },
  "imports/:id/wrong": {
    get: owned(200),
    post: noForm,
    call: async (world) => ({ path: { id: await world.import(world.ctx.officer) } }),
  },
  "imports/:id/undo": {
    get: owned(200),
    post: owned(302),
    call: async (world) => ({ path: { id: await world.import(world.ctx.officer, { done: true }) }, form: {} }),
  },
  "imports/:id/delete": {
    get: owned(200),
    post: owned(302),
    call: async (world) => ({ path: { id: await world.import(world.ctx.officer) }, form: {} }),
  },
};
