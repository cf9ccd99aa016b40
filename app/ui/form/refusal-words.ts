/** Names that refusals mention (needs, events, steps, rules), looked up in the reader's texts. */
import type { Catalogue } from "#app/locales/catalogue";

/** Each group with what its words can be asked for; the first is the usual one. */
interface Forms {
  needs: "missing" | "met";
  events: "do" | "past";
  steps: never;
  rules: never;
  fields: "label";
}

const usual = { needs: "missing", events: "do", fields: "label" } as const;

/**
 * The words for a key of a group: a text, a function of the parameter, or one of several forms. A parameter that names
 * an event is put into words. Undefined when the texts have none.
 */
export function wordsFor<Group extends keyof Forms>(
  t: Catalogue,
  group: Group,
  key: string,
  { form, parameter = "" }: { form?: Forms[Group]; parameter?: string } = {},
): string | undefined {
  const entry = entryOf(t, group, key);
  if (typeof entry === "function")
    return String(entry(wordsFor(t, "events", parameter, { form: "past" }) ?? parameter));
  if (typeof entry === "string") return entry;
  const wanted = form ?? (group in usual ? usual[group as keyof typeof usual] : "");
  const text = (entry as Record<string, unknown> | undefined)?.[wanted];
  return typeof text === "string" ? text : undefined;
}

function entryOf(t: Catalogue, group: string, key: string): unknown {
  for (const texts of [t, t.workflow] as unknown as Record<string, object | undefined>[]) {
    const words = texts[group] as Record<string, unknown> | undefined;
    if (words && Object.hasOwn(words, key)) return words[key];
  }
  return undefined;
}

/** What stands in the way of a need, by name: the bodies that have not answered, the title concerned. */
export function becauseText(t: Catalogue, need: string, because: readonly string[] | undefined): string | undefined {
  const words: Record<string, (names: string) => string> = t.workflow.because;
  return because?.length && Object.hasOwn(words, need) ? words[need]?.(because.join(", ")) : undefined;
}
