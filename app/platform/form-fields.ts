/** Kinds of form fields, for schemas shared by browser and server. Length is checked before anything else. */
import { z } from "zod";
import { isDay } from "#app/platform/days";
import { isWithinReach } from "#workflows/calendar/reach";

/** The longest texts by purpose, in characters. */
export const lengths = { name: 300, line: 500, text: 5000 };

/** A text that must be there; `missing` is the problem's key. */
export const text = (most: number, missing: string) =>
  z.string(missing).max(most, `tooLong:${most}`).trim().min(1, missing);

/** A text that may be left out: blank becomes null. */
export const optionalText = (most: number) =>
  z
    .string("checkAnswer")
    .max(most, `tooLong:${most}`)
    .trim()
    .optional()
    .transform((value) => value || null);

const dayText = z
  .string("dayNotReal")
  .max(10, "dayNotReal")
  .refine(isDay, { error: "dayNotReal", abort: true })
  .refine(isWithinReach, "dayTooFar");

/** A day that must be there; `missing` is the problem's key. */
export const day = (missing: string) =>
  z
    .string(missing)
    .max(40, "dayNotReal")
    .refine((value) => value !== "", { error: missing, abort: true })
    .pipe(dayText);

/** A day that may be left out: blank becomes null. */
export const optionalDay = () =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), dayText.nullable());

/** An address of mail; `missing` is the problem's key. */
export const email = (missing = "enterEmail") => text(254, missing).refine(isAddress, missing);

/** One @ between a name and a domain with a dot, nothing that could end a header line. Linear in its length. */
function isAddress(text: string): boolean {
  const [name, domain, ...rest] = text.split("@");
  if (!name || !domain || rest.length > 0) return false;
  return /^[^\s,;<>"()\\[\]\p{Cc}]+$/u.test(text) && domain.includes(".") && !/^\.|\.$|\.\./.test(domain);
}

/** One of the given answers; anything else, and none, is the problem. */
export const oneOf = <const T extends readonly [string, ...string[]]>(options: T, missing: string) =>
  z.enum(options, missing);

/** A box to tick: true when ticked. Browsers send `on` or nothing; what is anything else is refused. */
export const ticked = () =>
  z
    .enum(["on", ""], "checkAnswer")
    .optional()
    .transform((value) => value === "on");
