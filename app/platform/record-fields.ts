/** Fields that records share: names in several scripts, numbers, an answer that may be left open, the version edited. */
import { z } from "zod";
import { languageCodes } from "#app/platform/codes";
import { lengths, oneOf, optionalText, text } from "#app/platform/form-fields";
import { rowsOf } from "#app/platform/form-rows";
import { oneMark, readNumber } from "#app/platform/read-number";

/** One of the given answers, or none: blank becomes null. */
export const optionalOneOf = <const T extends readonly [string, ...string[]]>(options: T, problem: string) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), oneOf(options, problem).nullable());

const numberRead = (problem: string, least: number, most: number, read: (typed: string) => number) =>
  optionalText(20)
    .transform((value) => (value === null ? null : read(value)))
    .refine((value) => value === null || (Number.isFinite(value) && value >= least && value <= most), problem);

/** A number typed with a point or a comma, within a range: blank becomes null. */
export const optionalNumber = (problem: string, least: number, most: number) =>
  numberRead(problem, least, most, readNumber);

/**
 * A figure that may be large: as `optionalNumber`, but refused with `numberUnclear` where a mark before three digits may part thousands
 * as well as decimals ("1.500").
 */
export const optionalFigure = (problem: string) =>
  optionalText(20)
    .refine((value) => value === null || !oneMark.test(value), "numberUnclear")
    .transform((value) => (value === null ? null : readNumber(value)))
    .refine((value) => value === null || (typeof value === "number" && Math.abs(value) <= 1e15), problem);

/** An amount of money: as it has two decimals at most, a mark before three digits parts thousands. */
export const optionalAmount = (problem: string, most: number) =>
  numberRead(problem, 0, most, (typed) => {
    const value = readNumber(oneMark.test(typed) ? typed.replace(/[.,]/, "") : typed);
    return Number(value.toFixed(2)) === value ? value : Number.NaN;
  });

/** The version of the record that a form was opened on. */
export const version = () =>
  z
    .string("reopenForm")
    .regex(/^[1-9]\d{0,8}$/, "reopenForm")
    .transform(Number);

/** A name in a language: `{ language: "zh-Hans", name: "黄埔区" }`. */
export interface LocalName {
  language: string;
  name: string;
}

/** Names in several languages, in a steady order; the same name twice counts once. */
export const localNames = () =>
  rowsOf(z.object({ language: oneOf(languageCodes, "chooseLanguage"), name: text(lengths.name, "enterName") }), {
    max: 20,
    ignore: ["language"],
  }).transform((rows): LocalName[] => {
    const kept = new Map(rows.map((row) => [`${row.language} ${row.name}`, row] as const));
    return [...kept.values()].sort((a, b) => (a.language + a.name < b.language + b.name ? -1 : 1));
  });
