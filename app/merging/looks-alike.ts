/** The answer of a form whose record looks like one that is kept. */
import type { Alike } from "./alike.server";

export const looksAlike = { refusal: { code: "rule", rule: "looksAlike" } } as const;

/** What the answer says looks alike; nothing where it is another answer. */
export const alikeIn = (answer: object | undefined): Alike[] =>
  answer && "alike" in answer ? (answer.alike as Alike[]) : [];
