/** Where the page of each kind of record is that documents, comments and search results belong to. For browser and server. */
import type { SubjectType } from "#db/schema";

export interface Subject {
  type: SubjectType;
  id: string;
}

/** In the order in which they are offered. */
export const subjectTypes = [
  "agreement",
  "organisation",
  "person",
  "visit",
  "meeting",
  "commitment",
  "task",
] as const satisfies readonly SubjectType[];

const folders: Record<SubjectType, string> = {
  agreement: "agreements",
  organisation: "organisations",
  person: "people",
  visit: "visits",
  meeting: "meetings",
  commitment: "commitments",
  task: "tasks",
};

/** The page of a record: `/people/4f…`. */
export const subjectPath = ({ type, id }: Subject) => `/${folders[type]}/${id}`;
