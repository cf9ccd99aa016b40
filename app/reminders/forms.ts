/** What a reminder policy must hold, for the browser and the server alike. */
import { z } from "zod";
import { email, lengths, oneOf, text, ticked } from "#app/platform/form-fields";
import { listOf, rowsOf } from "#app/platform/form-rows";
import { locales } from "#app/platform/locale";
import { audiences } from "./facts";

export const most = { steps: 10, daysBefore: 730, overdueEvery: 60, escalateAfter: 250, outsiders: 20 };

/** "90, 30, 7, 1": whole numbers of days, largest first; blank: none before the day. */
const beforeDays = z
  .string("daysBeforeNotReal")
  .max(100, "daysBeforeNotReal")
  .trim()
  .regex(/^[\d\s,;]*$/, { error: "daysBeforeNotReal", abort: true })
  .transform((typed) => [...new Set((typed.match(/\d+/g) ?? []).map(Number))].sort((a, b) => b - a))
  .refine((days) => days.every((day) => day >= 1 && day <= most.daysBefore), `daysBeforeRange:${most.daysBefore}`)
  .refine((days) => days.length <= most.steps, `tooManySteps:${most.steps}`);

/** So many working days; blank: never. */
const optionalDays = (largest: number) =>
  z
    .string()
    .max(10, `workingDaysRange:${largest}`)
    .trim()
    .optional()
    .transform((typed) => typed || null)
    .refine((typed) => typed === null || /^\d{1,4}$/.test(typed), `workingDaysRange:${largest}`)
    .transform((typed) => (typed === null ? null : Number(typed)))
    .refine((days) => days === null || (days >= 1 && days <= largest), `workingDaysRange:${largest}`);

const outsider = z.object({
  name: text(lengths.name, "enterPersonName"),
  address: email(),
  locale: oneOf(locales, "chooseLanguage"),
});

export const reminderPolicyForm = z
  .object({
    beforeDays,
    onDay: ticked(),
    overdueEvery: optionalDays(most.overdueEvery),
    escalateAfter: optionalDays(most.escalateAfter),
    audience: listOf(oneOf(audiences, "chooseAudience"), audiences.length),
    outsiders: rowsOf(outsider, { max: most.outsiders, ignore: ["locale"] }),
    stopsWhenAcknowledged: ticked(),
    critical: ticked(),
    /** Of the policy that was shown; 0: the agreement had none of its own. */
    version: z
      .string("reopenForm")
      .regex(/^\d{1,9}$/, "reopenForm")
      .transform(Number),
  })
  .refine(({ audience, outsiders }) => audience.length + outsiders.length > 0, {
    error: "chooseAudience",
    path: ["audience"],
  });

export type PolicyInput = z.output<typeof reminderPolicyForm>;
export type PolicyFields = Omit<PolicyInput, "version">;

/** A policy as its form shows it. */
export function policyValues(policy: PolicyFields) {
  const { beforeDays, onDay, overdueEvery, escalateAfter, audience, outsiders, stopsWhenAcknowledged, critical } =
    policy;
  return {
    beforeDays: beforeDays.join(", "),
    onDay: onDay ? "on" : "",
    overdueEvery: overdueEvery === null ? "" : `${overdueEvery}`,
    escalateAfter: escalateAfter === null ? "" : `${escalateAfter}`,
    audience: [...audience],
    outsiders: outsiders.map(({ name, address, locale }) => ({ name, address, locale })),
    stopsWhenAcknowledged: stopsWhenAcknowledged ? "on" : "",
    critical: critical ? "on" : "",
  };
}
