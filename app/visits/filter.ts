/** What the list of visits can be narrowed by; it stands in the address. */
import { choiceAsked } from "#app/platform/asked";
import { type Country, countryCodes } from "#app/platform/codes";
import { directions } from "./forms";

export const whens = ["upcoming", "past", "open"] as const;

export interface VisitFilter {
  when: (typeof whens)[number] | "";
  direction: (typeof directions)[number] | "";
  country: Country | "";
  whose: "mine" | "";
}

/** What the address asks for; anything else is refused with 400. */
export const visitFilter = (url: URL): VisitFilter => ({
  when: choiceAsked(url, "when", whens),
  direction: choiceAsked(url, "direction", directions),
  country: choiceAsked(url, "country", countryCodes),
  whose: choiceAsked(url, "whose", ["mine"]),
});
