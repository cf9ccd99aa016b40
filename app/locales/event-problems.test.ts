/** Every problem that a form of an event can have is said in a sentence of both languages. */
import { expect, it } from "vitest";
import { problemText } from "#app/platform/problem-text";
import { problems } from "#workflows/problems";
import { english } from "./en";
import { vietnamese } from "./vi";

/** Problems that name a day, a number or a body. */
const parameters: Record<string, string> = {
  dayBefore: "2023-11-17",
  lastDayNotLater: "2023-11-17",
  tooLong: "300",
  tooManyRows: "40",
  bodyAskedTwice: "Ministry A",
  numberOutOfRange: "0–4",
};

it.each(problems)("%s has its own sentence, without a full stop or a hole", (problem) => {
  const parameter = parameters[problem];
  for (const t of [english, vietnamese]) {
    const text = problemText(t, parameter ? `${problem}:${parameter}` : problem);
    expect(text).not.toBe(t.problems.checkAnswer);
    expect(text).not.toMatch(/undefined|\.$| {2}/);
    const words = t.problems[problem];
    expect(typeof words).toBe(parameter ? "function" : "string");
  }
});
