/**
 * Shape of a language's texts. English is the model; every other language must have exactly its keys, and functions
 * must take the same parameters: a missing key or parameter does not compile.
 * One file per area and language: `en/agreements.ts` and `vi/agreements.ts` side by side.
 */
import type { english } from "./en";

/** The shape of a group of texts, for its counterpart in another language. */
export type Like<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Like<T[K]> };

export type Catalogue = Like<typeof english>;
