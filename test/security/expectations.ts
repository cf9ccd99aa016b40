/**
 * Who may do what, by address: the status of every route of `app/routes.ts` for everybody, read and written. What is
 * written is a form that would be accepted; where it is refused nothing may change. A route without a line in one of the tables
 * in `expectations/` fails.
 */
import { agreements } from "./expectations/agreements";
import { documentsAndComments } from "./expectations/documents-and-comments";
import { everybody } from "./expectations/everybody";
import type { Expectation } from "./expectations/expectation";
import { importsAndReports } from "./expectations/imports-and-reports";
import { organisationsAndPeople } from "./expectations/organisations-and-people";
import { overviews } from "./expectations/overviews";
import { settingsPages } from "./expectations/settings";
import { tasksAndCommitments } from "./expectations/tasks-and-commitments";
import { visitsAndGifts } from "./expectations/visits-and-gifts";

export type { Expectation, Status } from "./expectations/expectation";

const tables = [
  overviews,
  agreements,
  organisationsAndPeople,
  visitsAndGifts,
  tasksAndCommitments,
  importsAndReports,
  documentsAndComments,
  everybody,
  settingsPages,
];

export const expectations: Record<string, Expectation> = Object.assign({}, ...tables);

/** Every route of every table: one that stands twice is seen. */
export const routesExpected = tables.flatMap((table) => Object.keys(table));

/** The address of a route with its parameters. */
export const addressOf = (route: string, path: Record<string, string> = {}) =>
  `/${route.replace(/:(\w+)|\*/g, (_, name) => path[name ?? "*"] ?? "")}`;
