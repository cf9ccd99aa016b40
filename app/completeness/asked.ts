/** What the address of the completeness page asks for. For the server. */
import { nobody } from "#app/agreements/filters";
import { isId } from "#app/platform/ids";
import { type GapId, isGapId } from "./gap";

export interface Asked {
  /** As it stands in the address, so that links keep it: `me`, `all`, `nobody`, or a person's id. */
  owner: string;
  gap: GapId | null;
}

/** Reads `owner` and `gap`; null where one of them does not exist. Without an owner it is what the reader usually wants. */
export function askedOf(params: URLSearchParams, usual: "me" | "all"): Asked | null {
  const owner = params.get("owner") || usual;
  const gap = params.get("gap") || null;
  if (!["me", "all", nobody].includes(owner) && !isId(owner)) return null;
  if (gap !== null && !isGapId(gap)) return null;
  return { owner, gap };
}
