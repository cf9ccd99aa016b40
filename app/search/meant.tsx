/** Says that what was typed was taken for a typing error, and leads to what was meant. */
import { Link } from "@remix-run/react";
import { plainly } from "#app/platform/plainly";
import { useText } from "#app/platform/text";
import { Notice } from "#app/ui/notice";
import { searchPath } from "./kinds";
import type { Results } from "./search.server";

export function Meant({ q, meant }: { q: string; meant: Results["meant"] }) {
  const words = useText().search;
  if (meant.length === 0) return null;
  return (
    <Notice tone="info" title={words.meant.title(meant.map(({ typed }) => typed).join(" "))}>
      <p>
        {words.meant.instead}{" "}
        {meant.flatMap(({ typed, words: instead }) =>
          instead.map((word, at) => (
            <span key={`${typed} ${word}`}>
              {at > 0 ? ", " : null}
              <Link className="link" to={searchPath(spelt(q, typed, word))}>
                {word}
              </Link>
            </span>
          )),
        )}
      </p>
    </Notice>
  );
}

/** What was typed, with one word spelt as on record. */
const spelt = (q: string, typed: string, word: string) =>
  q.replace(/[\p{L}\p{N}\p{M}]+/gu, (each) => (plainly(each) === typed ? word : each));
