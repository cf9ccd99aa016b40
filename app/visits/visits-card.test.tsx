import { expect, it } from "vitest";
import { stillPart } from "#app/platform/still.server";
import "#app/platform/text.server";
import { VisitsCard } from "./visits-card";

const visit = {
  direction: "in",
  title: "Visit",
  firstOn: "2026-11-13",
  lastOn: "2026-11-18",
  places: [],
  cancelledOn: null,
} as const;
const cardOf = (count: number) => {
  const visits = Array.from({ length: count }, (_, number) => ({ ...visit, places: [], id: `${number}` }));
  return stillPart("en", new URL("http://entente/organisations/1"), "side", <VisitsCard visits={visits} />);
};

it("names the latest hundred visits, and says so where there are others", () => {
  const [all, some] = [cardOf(100), cardOf(101)];
  for (const card of [all, some]) expect(card.match(/<li>/g)).toHaveLength(100);
  expect(all).not.toContain('href="/visits"');
  expect(some).toContain("These are the latest 100.");
  expect(some).toContain('href="/visits"');
});
