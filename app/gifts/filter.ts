/** What the register of gifts can be narrowed by; it stands in the address. */
import { choiceAsked, dayAsked } from "#app/platform/asked";
import { approvals, giftDirections } from "./forms";

export interface GiftFilter {
  direction: (typeof giftDirections)[number] | "";
  approval: (typeof approvals)[number] | "";
  first: string;
  last: string;
}

/** What the address asks for; anything else is refused with 400. */
export const giftFilter = (url: URL): GiftFilter => ({
  direction: choiceAsked(url, "direction", giftDirections),
  approval: choiceAsked(url, "approval", approvals),
  first: dayAsked(url, "first"),
  last: dayAsked(url, "last"),
});
