/**
 * Which agreements a report is about: the filter of a list, as fields of a form (`scope.country`), as kept with the report
 * (`country=CN`), and as taken over from the address of a view. For browser and server.
 */
import { type AgreementFilter, narrowingNames, readFilter } from "#app/agreements/filters";

export { narrowingNames as scopeNames };
export type ScopeName = (typeof narrowingNames)[number];

/** Only what narrows: a name without a value is left out. */
export type Scope = Partial<Record<ScopeName, string>>;

/** What a form's fields or an address say, without blanks and without whatever does not narrow. */
export function scopeOf(given: Partial<Record<string, unknown>> | URLSearchParams): Scope {
  const value = (name: string) => (given instanceof URLSearchParams ? given.get(name) : given[name]);
  const said = narrowingNames.map((name) => [name, value(name)] as const);
  return Object.fromEntries(said.filter(([, text]) => typeof text === "string" && text.trim() !== ""));
}

/** The filter it means; null when a value in it is none of those that exist. */
export const filterOf = (scope: Scope): AgreementFilter | null => readFilter(new URLSearchParams(searchOf(scope)));

/** As kept with the report, and as the address of a list would say it: "country=CN&stage=signed". */
export const searchOf = (scope: Scope): string =>
  new URLSearchParams(narrowingNames.flatMap((name) => (scope[name] ? [[name, scope[name]]] : []))).toString();

/** Taken over from the address of a view (`/pipeline?view=table&country=CN`), or from its search part alone. */
export function scopeFrom(address: string): Scope {
  const at = address.indexOf("?");
  return scopeOf(new URLSearchParams(at === -1 ? "" : address.slice(at + 1)));
}
