/** Names that refusals mention (needs, events, steps, rules), looked up in the reader's texts. */
import type { Catalogue } from "#app/locales/catalogue";

type Group = "needs" | "events" | "steps" | "rules" | "fields";

/**
 * The words for a key of a group: a text, a function of the parameter, or a group with `done` (for what happened) or
 * `name` (for what can be done). Undefined when the texts have none.
 */
export function wordsFor(
  t: Catalogue,
  group: Group,
  key: string,
  { form = "name", parameter = "" }: { form?: "name" | "done"; parameter?: string } = {},
): string | undefined {
  const texts = (t as unknown as Record<string, Record<string, unknown> | undefined>)[group];
  const entry = texts && Object.hasOwn(texts, key) ? texts[key] : undefined;
  const text = typeof entry === "object" && entry !== null ? (entry as Record<string, unknown>)[form] : entry;
  if (typeof text === "function") return String(text(parameter));
  return typeof text === "string" ? text : undefined;
}
