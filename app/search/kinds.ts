/** What can be found, in the order in which it is shown, and what each kind is called in an address. For browser and server. */
import { documentPath } from "#app/documents/paths";
import { type Subject, subjectPath } from "#app/platform/subjects";

export type Kind = Subject["type"] | "document";

/** `/search?type=people` */
export const types = {
  agreements: "agreement",
  organisations: "organisation",
  people: "person",
  visits: "visit",
  meetings: "meeting",
  commitments: "commitment",
  tasks: "task",
  documents: "document",
} as const satisfies Record<string, Kind>;

export type Type = keyof typeof types;

export const typeNames = Object.keys(types) as Type[];

/** The page of what was found. */
export const pathOf = (type: Type, id: string): string => {
  const kind = types[type];
  return kind === "document" ? documentPath(id) : subjectPath({ type: kind, id });
};

export const searchPath = (q: string, type?: Type): string =>
  `/search?${new URLSearchParams({ q, ...(type ? { type } : {}) })}`;

/** Characters that a search takes. */
export const mostTyped = 200;
