/** A reason not to start that the person at the keyboard can act on: printed as one sentence, exit code 1, no stack. */
export class StartRefusal extends Error {
  override name = "StartRefusal";
}
