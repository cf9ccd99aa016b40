/** When a post is held, as far as it is known. */
import { formatDay, formatSpan } from "#app/platform/days";
import { useText } from "#app/platform/text";

interface Days {
  fromOn: string | null;
  toOn: string | null;
  heldOn: string | null;
}

export function PostDays({ post: { fromOn, toOn, heldOn } }: { post: Days }) {
  const t = useText();
  const words = t.people;
  const parts = [
    fromOn && toOn ? formatSpan(t, fromOn, toOn) : null,
    fromOn && !toOn ? words.since(formatDay(t, fromOn)) : null,
    !fromOn && toOn ? words.until(formatDay(t, toOn)) : null,
    heldOn ? words.knownOn(formatDay(t, heldOn)) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return <span className="whole muted">{words.notGiven}</span>;
  return (
    <>
      {parts.map((part) => (
        <span key={part} className="each whole">
          {part}
        </span>
      ))}
    </>
  );
}
