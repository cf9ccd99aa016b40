/** What the forms about gifts must hold, for the browser and the server alike. */
import { z } from "zod";
import { day, lengths, oneOf, optionalText, text } from "#app/platform/form-fields";
import { optionalAmount, version } from "#app/platform/record-fields";

export const giftDirections = ["given", "received"] as const;
export const approvals = ["waiting", "approved"] as const;

/** What lists of currencies suggest first. Any code of three letters can be typed. */
export const usualCurrencies = ["VND", "USD", "EUR", "CNY", "KRW", "SGD", "JPY"];

const described = z.object({
  direction: oneOf(giftDirections, "chooseGiftDirection"),
  what: text(lengths.name, "enterGift"),
  on: day("enterGiftDay"),
  /** As typed in the lookups; the page turns them into ids. */
  person: optionalText(lengths.name),
  organisation: optionalText(lengths.name),
  value: optionalAmount("giftValue", 99_999_999_999_999),
  currency: optionalText(3).transform((code) => code?.toUpperCase() ?? null),
  keptAt: optionalText(lengths.name),
  note: optionalText(lengths.text),
});

function worth({ value, currency }: { value: number | null; currency: string | null }, context: z.RefinementCtx): void {
  if (currency && !/^[A-Z]{3}$/.test(currency))
    context.addIssue({ code: "custom", path: ["currency"], message: "enterCurrency" });
  else if (value !== null && !currency)
    context.addIssue({ code: "custom", path: ["currency"], message: "enterCurrency" });
}

export const giftForm = described.superRefine(worth);
export const giftEditForm = described.extend({ version: version() }).superRefine(worth);
export const approveForm = z.object({ approvalNote: optionalText(lengths.line), version: version() });

/** A gift as the verbs take it: the form with its records found. */
export type GiftDetails = Omit<z.output<typeof described>, "person" | "organisation"> & {
  personId: string | null;
  organisationId: string | null;
};
