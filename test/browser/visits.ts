/**
 * A visit of every page of `app/routes.ts`: who goes there, and to which address. A page without a line in one of the tables in
 * `visits/` fails the walk (`every-page.spec.ts`). Addresses are found on records made for the walk.
 */
import type { Page } from "@playwright/test";
import type { DemoRole } from "./fixtures";
import { agreements } from "./visits/agreements";
import { documentsAndComments } from "./visits/documents-and-comments";
import { everybody } from "./visits/everybody";
import { importsAndReports } from "./visits/imports-and-reports";
import { makeAgreements } from "./visits/make-agreements";
import { makeOthers } from "./visits/make-others";
import { makeLink, makeSettings } from "./visits/make-settings";
import { organisationsAndPeople } from "./visits/organisations-and-people";
import { overviews } from "./visits/overviews";
import { settingsPages } from "./visits/settings";
import { tasksAndCommitments } from "./visits/tasks-and-commitments";
import type { Made, Visit, Walk } from "./visits/visit";
import { visitsAndGifts } from "./visits/visits-and-gifts";

export type { Walk } from "./visits/visit";

/** Who goes there on each walk; a manager may record everything that happens to an agreement. */
export const walkers: Record<Walk, DemoRole | null> = {
  signedOut: null,
  agreements: "manager",
  records: "officer",
  settings: "administrator",
};

const tables = [
  overviews,
  agreements,
  organisationsAndPeople,
  visitsAndGifts,
  tasksAndCommitments,
  importsAndReports,
  everybody,
  settingsPages,
  documentsAndComments,
];

export const visits: Record<string, Visit | null> = Object.assign({}, ...tables);

/** The paths of all tables: one that stands twice is seen. */
export const pathsVisited = tables.flatMap((table) => Object.keys(table));

/** Makes the records of a walk and answers their addresses. The page's browser is signed in as the walker. */
export async function make(page: Page, walk: Walk): Promise<Made> {
  switch (walk) {
    case "agreements":
      return makeAgreements(page);
    case "records":
      return makeOthers(page);
    case "settings":
      return makeSettings(page);
    case "signedOut":
      return makeLink(page);
  }
}
