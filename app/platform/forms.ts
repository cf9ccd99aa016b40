/**
 * Forms arrive as flat names (`signatories.0.name`) and are the same with and without JavaScript.
 * Here they become nested values and are checked with the schema that the browser used too.
 */
import type { z } from "zod";
import { choicesIn } from "#app/platform/conflict-choices";
import type { Problems } from "#app/platform/refusals";

export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type FormValues = { [name: string]: FormValue };

/** The most bytes and fields a form may have. */
export const formLimits = { bytes: 512 * 1024, fields: 1000, depth: 4, rows: 200 };

/** Reads the body within limits; throws a 413 response beyond them. */
export async function readForm(request: Request): Promise<FormValues> {
  return nest(await readFields(request));
}

/** The fields as they were sent, within the limit of bytes. What is no form, or breaks off, is refused with 400. */
export async function readFields(request: Request): Promise<FormData> {
  if (Number(request.headers.get("content-length") ?? 0) > formLimits.bytes) throw new Response(null, { status: 413 });
  return request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
}

/** Carried by forms that can show a refusal beside what was typed. Such names are about the form and no part of what it says. */
export const formMark = "_form";

/** `a.0.b=x` becomes `{ a: [{ b: "x" }] }`. A name given several times becomes a list. A value chosen after a conflict stands in place of what is in the form. Strings are composed (NFC) and trimmed, without NUL, which no text can hold; files and names that begin with `_` are ignored. */
export function nest(form: FormData): FormValues {
  const flat = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("_")) continue;
    if (++count > formLimits.fields) throw new Response(null, { status: 413 });
    flat.set(name, [...(flat.get(name) ?? []), value.replaceAll("\0", "").normalize("NFC").trim()]);
  }
  for (const [field, value] of choicesIn(form)) {
    for (const name of flat.keys()) if (name === field || name.startsWith(`${field}.`)) flat.delete(name);
    for (const [name, text] of flatten(field, value)) {
      if (++count > formLimits.fields) throw new Response(null, { status: 413 });
      flat.set(name, [...(flat.get(name) ?? []), text]);
    }
  }
  const root: FormValues = Object.create(null);
  for (const [name, values] of flat) {
    put(root, name.split("."), values.length > 1 ? values : (values[0] ?? ""));
  }
  return compact(root) as FormValues;
}

/** A chosen value as the fields it would have been sent as. A list of texts is a name given several times. */
function flatten(name: string, value: unknown): [string, string][] {
  if (typeof value === "string") return [[name, value.replaceAll("\0", "").normalize("NFC").trim()]];
  if (typeof value !== "object" || value === null || name.split(".").length > formLimits.depth) return [];
  const isTexts = Array.isArray(value) && value.every((each) => typeof each === "string");
  return Object.entries(value).flatMap(([key, each]) => flatten(isTexts ? name : `${name}.${key}`, each));
}

type Node = { [name: string]: FormValue };

function put(root: Node, path: string[], value: FormValue): void {
  if (path.length > formLimits.depth || path.some((part) => part === "__proto__" || part === "")) return;
  let node: Node = root;
  for (const part of path.slice(0, -1)) {
    const next = node[part];
    if (typeof next === "object" && !Array.isArray(next)) node = next;
    else {
      const made: Node = Object.create(null);
      node[part] = made;
      node = made;
    }
  }
  node[path[path.length - 1] as string] = value;
}

/** Objects whose keys are all numbers become lists, in order. */
function compact(value: FormValue): FormValue {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(compact);
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => /^\d{1,3}$/.test(key)))
    return keys
      .sort((a, b) => Number(a) - Number(b))
      .slice(0, formLimits.rows)
      .map((key) => compact(value[key] as FormValue));
  return Object.fromEntries(keys.map((key) => [key, compact(value[key] as FormValue)]));
}

export type Parsed<T> = { ok: true; input: T } | { ok: false; problems: Problems };

/** Checks values with a schema; the first problem of each field is kept. Messages are keys of the catalogues. */
export function check<S extends z.ZodType>(schema: S, values: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(values);
  if (result.success) return { ok: true, input: result.data };
  const problems: Problems = {};
  for (const issue of result.error.issues) problems[issue.path.join(".")] ??= issue.message;
  return { ok: false, problems };
}
