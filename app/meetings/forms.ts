/** What the forms about meetings must hold, for the browser and the server alike. */
import { z } from "zod";
import { day, lengths, optionalDay, optionalText, text } from "#app/platform/form-fields";
import { rowsOf } from "#app/platform/form-rows";
import { version } from "#app/platform/record-fields";
import { bothTitles, oneTitle } from "#app/visits/forms";

/** "9:30", "9h30", "09.30" and "9h" as `HH:MM`; null where it is no hour of a day. */
export function hourOf(typed: string): string | null {
  const [, hour, minute = "0"] = /^(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?$/i.exec(typed.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
}

const hour = () =>
  optionalText(10)
    .refine((value) => value === null || hourOf(value) !== null, "hourNotReal")
    .transform((value) => value && hourOf(value));

const described = z.object({
  titleVi: optionalText(lengths.line),
  titleEn: optionalText(lengths.line),
  firstOn: day("enterMeetingDay"),
  lastOn: optionalDay(),
  startsAt: hour(),
  endsAt: hour(),
  place: optionalText(lengths.name),
  /** As typed in the lookups; the page turns them into ids. */
  people: rowsOf(z.object({ person: text(lengths.name, "enterPersonName") }), { max: 60 }),
  organisations: rowsOf(z.object({ organisation: text(lengths.name, "enterParty") }), { max: 30 }),
  agreements: rowsOf(z.object({ agreement: text(lengths.name, "chooseAgreement") }), { max: 30 }),
});

type Described = z.output<typeof described>;
type Days = Pick<Described, "titleEn" | "titleVi" | "firstOn" | "lastOn" | "startsAt" | "endsAt">;

function check(value: Days, context: z.RefinementCtx): void {
  oneTitle(value, context);
  // What is no hour of a day is said already and compares with nothing.
  const hours = [value.startsAt, value.endsAt].some((one) => one && !hourOf(one))
    ? { startsAt: null, endsAt: null }
    : {};
  const problem = meetingDayProblem({ ...value, ...hours });
  if (problem) context.addIssue({ code: "custom", path: [problem.field], message: problem.message });
}

/** What is wrong with the days and hours of a meeting, if anything. */
export function meetingDayProblem({ firstOn, lastOn, startsAt, endsAt }: Omit<Days, "titleEn" | "titleVi">) {
  if (lastOn && lastOn < firstOn) return { field: "lastOn", message: `endAfter:${firstOn}` };
  if (endsAt && !startsAt) return { field: "startsAt", message: "enterStartHour" };
  const oneDay = !lastOn || lastOn === firstOn;
  if (oneDay && startsAt && endsAt && endsAt <= startsAt) return { field: "endsAt", message: "endsBeforeStart" };
  return null;
}

export const meetingForm = described.superRefine(check).transform(bothTitles);
export const meetingEditForm = described.extend({ version: version() }).superRefine(check).transform(bothTitles);
export const minutesForm = z.object({ minutes: optionalText(20_000), version: version() });

/** A meeting as the verbs take it: the form with its records found. */
export interface MeetingDetails {
  firstOn: string;
  lastOn: string | null;
  startsAt: string | null;
  endsAt: string | null;
  titleEn: string;
  titleVi: string;
  place: string | null;
  minutes: string | null;
  personIds: string[];
  agreementIds: string[];
  organisationIds: string[];
}
