import { expect, it } from "vitest";
import { runningClock } from "./clock";

it("a clock that was set runs on from there", async () => {
  const set = new Date("2026-11-21T09:00:00+07:00");
  const clock = runningClock(set);
  const first = clock.now().getTime() - set.getTime();
  expect(first).toBeGreaterThanOrEqual(0);
  expect(first).toBeLessThan(60_000);
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(set.getTime() + first);
});
