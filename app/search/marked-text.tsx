/** A text with what was looked for marked. The pieces are data: nothing in them is taken for HTML. */
import type { Marked } from "./marks";

export function MarkedText({ pieces }: { pieces: Marked }) {
  return (
    <>
      {pieces.map((piece, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name, and never change their place
        at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece,
      )}
    </>
  );
}
