/**
 * The building blocks of every event's form: a Zod schema that is checked in the browser and on the server, and the
 * control that shows it, so that a flat form is generated from its schema. Empty, absent and null are the same: nothing typed.
 */
import { z } from "zod";
import { isWithinReach } from "./calendar/reach";
import type { Problem } from "./problems";

export type Control =
  | { as: "day" }
  | { as: "text" }
  | { as: "longText" }
  | { as: "number" }
  | { as: "choice"; options: readonly string[] }
  /** One of the bodies that were asked and have not answered. */
  | { as: "body" }
  /** Another agreement of the register. */
  | { as: "agreement" }
  /** Somebody of the office. */
  | { as: "officer" };

const controls = z.registry<{ control: Control; required: boolean }>();

/** Most characters of a line and of a text. */
export const limits = { line: 300, text: 8000, rows: 40 };

const say = (problem: Problem, parameter?: string | number) =>
  parameter === undefined ? problem : `${problem}:${parameter}`;

const typed = (value: unknown) =>
  typeof value === "string" ? value.trim() : value === undefined || value === null ? "" : value;

const characters = (most: number) => z.string().max(most, say("tooLong", most));

/** A calendar day that exists. */
const realDay = (missing?: Problem) =>
  characters(10)
    .min(missing ? 1 : 0, missing)
    .refine((value) => value === "" || z.iso.date().safeParse(value).success, { error: "dayNotReal", abort: true })
    .refine((value) => value === "" || isWithinReach(value), "dayTooFar");

function register<S extends z.ZodType>(schema: S, control: Control, required: boolean): S {
  controls.add(schema, { control, required });
  return schema;
}

/** A day that must be given and has already been, on the office's calendar. */
export const pastDay = (today: string, missing: Problem) =>
  register(
    z.preprocess(
      typed,
      realDay(missing).refine((value) => value <= today, "dayInFuture"),
    ),
    { as: "day" },
    true,
  );

/** A day that must be given and may lie ahead. */
export const anyDay = (missing: Problem) => register(z.preprocess(typed, realDay(missing)), { as: "day" }, true);

const orNull = (value: string) => (value === "" ? null : value);

/** A day that may be left open; with `today`, it may not lie ahead. */
export const openDay = (today?: string) =>
  register(
    z.preprocess(
      typed,
      realDay()
        .refine((value) => value === "" || !today || value <= today, "dayInFuture")
        .transform(orNull),
    ),
    { as: "day" },
    false,
  );

export const line = (missing: Problem) =>
  register(z.preprocess(typed, characters(limits.line).min(1, missing)), { as: "text" }, true);
export const openLine = () =>
  register(z.preprocess(typed, characters(limits.line).transform(orNull)), { as: "text" }, false);
export const longText = (missing: Problem) =>
  register(z.preprocess(typed, characters(limits.text).min(1, missing)), { as: "longText" }, true);
export const openLongText = () =>
  register(z.preprocess(typed, characters(limits.text).transform(orNull)), { as: "longText" }, false);

export const choice = <const T extends readonly [string, ...string[]]>(options: T, missing: Problem = "chooseOne") =>
  register(z.preprocess(typed, z.enum(options, missing)), { as: "choice", options }, true);

/** A choice that may be left open. */
export const openChoice = <const T extends readonly [string, ...string[]]>(options: T) =>
  register(
    z.preprocess((value) => (typed(value) === "" ? null : typed(value)), z.enum(options, "chooseOne").nullable()),
    { as: "choice", options },
    false,
  );

const asNumber = (value: unknown) => {
  const text = typed(value);
  return text === ""
    ? null
    : typeof text === "string" && /^-?\d{1,15}([.,]\d{1,6})?$/.test(text)
      ? Number(text.replace(",", "."))
      : text;
};

/** A number that may be left open; `from` and `to` bound it. */
export const openNumber = (from = -1e15, to = 1e15) =>
  register(
    z.preprocess(
      asNumber,
      z
        .number("numberNotReal")
        .min(from, say("numberOutOfRange", `${from}–${to}`))
        .max(to, say("numberOutOfRange", `${from}–${to}`))
        .nullable(),
    ),
    { as: "number" },
    false,
  );

export const wholeNumber = (from: number, to: number, missing: Problem) =>
  register(
    z.preprocess(
      asNumber,
      z
        .number(missing)
        .int("numberNotReal")
        .min(from, say("numberOutOfRange", `${from}–${to}`))
        .max(to, say("numberOutOfRange", `${from}–${to}`)),
    ),
    { as: "number" },
    true,
  );

/** A whole number that may be left open. */
export const openWholeNumber = (from: number, to: number) =>
  register(
    z.preprocess(
      asNumber,
      z
        .number("numberNotReal")
        .int("numberNotReal")
        .min(from, say("numberOutOfRange", `${from}–${to}`))
        .max(to, say("numberOutOfRange", `${from}–${to}`))
        .nullable(),
    ),
    { as: "number" },
    false,
  );

/** Somebody of the office, by their id; may be left open. */
export const openId = () => register(z.preprocess(typed, characters(40).transform(orNull)), { as: "officer" }, false);

/** One of the bodies asked. */
export const body = () =>
  register(z.preprocess(typed, characters(limits.line).min(1, "chooseBody")), { as: "body" }, true);

/** Another agreement, by its id. */
export const agreementId = (missing: Problem) =>
  register(z.preprocess(typed, characters(40).min(1, missing)), { as: "agreement" }, true);
export const openAgreementId = () =>
  register(z.preprocess(typed, characters(40).transform(orNull)), { as: "agreement" }, false);

const isBlank = (row: unknown): boolean =>
  row === null || row === undefined || row === "" || (typeof row === "object" && Object.values(row).every(isBlank));

/** A repeated group. Blank rows are left out, the others keep their number in problems; `missing` is said when none is left. */
export const rows = <S extends z.ZodType>(row: S, missing?: Problem) => {
  const typedRow = z.preprocess((value) => (isBlank(value) ? undefined : value), row.optional());
  return z
    .preprocess(
      (value) => (Array.isArray(value) ? value : []),
      z.array(typedRow).max(limits.rows, say("tooManyRows", limits.rows)),
    )
    .transform((all) => all.filter((each): each is Exclude<z.output<S>, undefined> => each !== undefined))
    .refine((all) => !missing || all.length > 0, missing);
};

/** A list of short texts, typed one per row or separated by commas. */
export const lines = (missing?: Problem) =>
  z.preprocess(
    (value) =>
      (Array.isArray(value) ? value : [value])
        .flatMap((each) => (typeof each === "string" ? each.split(/[,;\n]/) : []))
        .map((each) => each.trim())
        .filter(Boolean),
    z
      .array(characters(limits.line))
      .min(missing ? 1 : 0, missing)
      .max(limits.rows, say("tooManyRows", limits.rows)),
  );

export interface Field {
  name: string;
  control: Control;
  required: boolean;
}

/** The fields of a flat schema, in order; null when it has a field with no single control (rows): then the event has a page of its own. */
export function fieldsOf(schema: z.ZodObject): Field[] | null {
  const fields: Field[] = [];
  for (const [name, field] of Object.entries(schema.shape)) {
    const meta = controls.get(field as z.ZodType);
    if (!meta) return null;
    fields.push({ name, ...meta });
  }
  return fields;
}
