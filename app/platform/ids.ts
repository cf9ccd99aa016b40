/** Identifiers as they come in addresses and forms. */
const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be a record's identifier at all; asked before it reaches the database. */
export function isId(value: string | null | undefined): boolean {
  return typeof value === "string" && shape.test(value);
}
