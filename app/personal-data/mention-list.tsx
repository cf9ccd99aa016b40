/** Places in which people wrote a person's name, address or number. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import type { Mention } from "./mentions.server";

export function MentionList({ mentions, more }: { mentions: Mention[]; more: boolean }) {
  const words = useText().personalData;
  if (mentions.length === 0) return <p className="muted">{words.noMentions}</p>;
  const kinds: Record<string, string> = words.places;
  return (
    <>
      <ul className="plain-lines">
        {mentions.map(({ what, path, count }) => (
          <li key={`${what} ${path}`}>
            {path ? (
              <Link className="link" to={path}>
                {kinds[what] ?? what}
              </Link>
            ) : (
              (kinds[what] ?? what)
            )}
            {count > 1 ? <span className="muted"> × {count}</span> : null}
          </li>
        ))}
      </ul>
      {more ? <p className="small muted after">{words.moreMentions}</p> : null}
    </>
  );
}
