/** What the forms of the holidays tables must hold, for the browser and the server alike. */
import { z } from "zod";
import { countryCodes } from "#app/platform/codes";
import { weekdayOf } from "#app/platform/days";
import { day, lengths, oneOf, optionalDay, optionalText, text, ticked } from "#app/platform/form-fields";
import { version } from "#app/platform/record-fields";

export const holidayKinds = ["holiday", "workday"] as const;
type HolidayKind = (typeof holidayKinds)[number];

const fields = {
  kind: oneOf(holidayKinds, "chooseHolidayKind"),
  name: text(lengths.name, "enterName"),
  localName: optionalText(lengths.name),
  source: text(lengths.line, "enterHolidaySource"),
};

export const holidayForm = z
  .object({ country: oneOf(countryCodes, "chooseCountry"), on: day("enterHoliday"), ...fields })
  .refine(({ kind, on }) => mayBe(kind, on), { path: ["kind"], error: "workdayInWeek" });

export const holidayEditForm = z.object({ ...fields, version: version() });

export const holidayYearForm = z
  .object({
    complete: ticked(),
    unconfirmedFrom: optionalDay(),
    unconfirmedTo: optionalDay(),
    note: optionalText(lengths.text),
    version: version(),
  })
  .refine(({ unconfirmedFrom, unconfirmedTo }) => unconfirmedFrom !== null || unconfirmedTo === null, {
    path: ["unconfirmedFrom"],
    error: "enterFirstUnconfirmed",
  })
  .refine(({ unconfirmedFrom: from, unconfirmedTo: to }) => from === null || to === null || from <= to, {
    path: ["unconfirmedTo"],
    error: "unconfirmedBackwards",
  });

export type Holiday = z.output<typeof holidayForm>;
export type HolidayEdit = z.output<typeof holidayEditForm>;
export type HolidayYear = z.output<typeof holidayYearForm>;

/** Whether a day can be of a kind: Monday to Friday are worked anyhow, so only a weekend day can be made a working day. */
export function mayBe(kind: HolidayKind, on: string): boolean {
  return kind === "holiday" || weekdayOf(on) === 0 || weekdayOf(on) === 6;
}
