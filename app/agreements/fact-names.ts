/** Names of the facts a source speaks of and of the fields that are edited. Pure. */
import type { Catalogue } from "#app/locales/catalogue";

/** As it stands in a sentence; one we have no name for is shown as it is kept. */
export function fieldName(t: Catalogue, field: string): string {
  return (t.agreementPage.facts as Record<string, string>)[field] ?? field;
}

/** As it stands at the head of a row. */
export function fieldNameOf(t: Catalogue, field: string): string {
  const name = fieldName(t, field);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
