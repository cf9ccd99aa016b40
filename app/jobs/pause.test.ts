import { expect, it } from "vitest";
import { pause, within } from "./pause";

it("work that answers in time gives its answer", async () => {
  expect(await within(5000, Promise.resolve("done"))).toBe("done");
});

it("work that never answers is not waited for", async () => {
  await expect(within(5, new Promise(() => {}))).rejects.toThrow("No answer within 5 ms");
});

it("a pause ends when it is cut short", async () => {
  const cut = new AbortController();
  const waiting = pause(60_000, cut.signal);
  cut.abort();
  await waiting;
});
