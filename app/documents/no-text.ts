/** Why no text can be read out of a file. */
export type TextProblem = "encrypted" | "broken" | "tooLarge" | "tookTooLong";

export class NoText extends Error {
  constructor(readonly problem: TextProblem) {
    super(problem);
  }
}
