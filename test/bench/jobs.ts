/** What is measured: each job as the application is asked for it and as the floor is. Both sides are asked for the same records. */

export const jobNames = [
  "list",
  "agreement",
  "organisation",
  "search",
  "find",
  "create",
  "stage",
  "dashboard",
] as const;
export type JobName = (typeof jobNames)[number];
export type SideName = "floor" | "app";

/** One request. Every request of a job is one of these, in turn. */
export interface Asked {
  method: "GET" | "POST";
  path: string;
  body?: string;
}

/** What the requests of a job are made of: read from the data once. */
export interface Material {
  agreements: string[];
  words: string[];
  /** Of titles, names and documents, in Latin letters and Han. */
  sought: string[];
  partners: string[];
  organisations: { ours: string; theirs: string[] };
  ownerId: string;
}

/** The least share of the floor's throughput at concurrency 16, and what is wished for. */
export const targets: Record<JobName, { reach: number; aim: number }> = {
  list: { reach: 0.12, aim: 0.18 },
  agreement: { reach: 0.08, aim: 0.15 },
  organisation: { reach: 0.5, aim: 0.5 },
  search: { reach: 0.14, aim: 0.25 },
  find: { reach: 0.5, aim: 0.5 },
  create: { reach: 0.08, aim: 0.15 },
  stage: { reach: 0.08, aim: 0.15 },
  dashboard: { reach: 0.15, aim: 0.3 },
};

/** Who asks: an officer, whose rights narrow what is read; a manager where it needs one. */
export const askerOf = (job: JobName): "officer" | "manager" =>
  job === "stage" || job === "dashboard" ? "manager" : "officer";

/** Writes spread over records: each of these is made afresh for every request. */
export const writes: readonly JobName[] = ["create", "stage"];

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

const listPath = "/agreements?stage=signed&kind=memorandumOfUnderstanding";

/** The requests of a job that reads. */
export function readsOf(job: JobName, side: SideName, { agreements, words, sought, partners }: Material): Asked[] {
  const get = (path: string): Asked => ({ method: "GET", path });
  switch (job) {
    case "list":
      return [get(side === "app" ? listPath : "/list")];
    case "agreement":
      return agreements.map((id) => get(side === "app" ? `/agreements/${id}` : `/agreement?id=${id}`));
    case "search":
      return words.map((word) => get(`${side === "app" ? "/agreements" : "/search"}?q=${encodeURIComponent(word)}`));
    case "organisation":
      return partners.map((id) => get(side === "app" ? `/organisations/${id}` : `/organisation?id=${id}`));
    case "find":
      return sought.map((q) => get(`${side === "app" ? "/search" : "/find"}?q=${encodeURIComponent(q)}`));
    default:
      return [get("/dashboard")];
  }
}

/** The form of a new agreement, as the page posts it. `key` becomes its id. */
export function createOf(side: SideName, key: string, number: number, { organisations, ownerId }: Material): Asked {
  const theirs = organisations.theirs[number % organisations.theirs.length] ?? "";
  if (side === "floor")
    return { method: "POST", path: "/create", body: JSON.stringify({ id: key, title: `Measured ${number}`, theirs }) };
  const body = form({
    requestKey: key,
    title: `Measured ${number}`,
    titleLanguage: "en",
    kind: "memorandumOfUnderstanding",
    fields: "smartCity",
    summary: "What the two cities do together",
    owner: ownerId,
    on: "2026-01-06",
    by: "A department",
    "parties.0.organisation": organisations.ours,
    "parties.0.role": "party",
    "parties.0.side": "ours",
    "parties.1.organisation": theirs,
    "parties.1.role": "party",
    "parties.1.side": "theirs",
  });
  return { method: "POST", path: "/agreements/new", body };
}

/** From proposed to ended: declined, with all that follows. */
export function stageOf(side: SideName, id: string, key: string): Asked {
  if (side === "floor") return { method: "POST", path: "/decline", body: JSON.stringify({ id, key }) };
  const body = form({ revision: "1", requestKey: key, on: "2026-02-02", by: "The chairman", reason: "Measured" });
  return { method: "POST", path: `/agreements/${id}/record/declined`, body };
}
