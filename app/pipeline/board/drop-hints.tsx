/** What a drop on a lane would open. One of them is shown while a card is dragged; the words are announced by the board. */
import { useText } from "#app/platform/text";

export function DropHints() {
  const words = useText().pipeline.move.drop;
  return (
    <p className="drop-hints" aria-hidden="true">
      {(["form", "manager", "checklist", "way", "never", "own"] as const).map((what) => (
        <span key={what} data-hint={what}>
          {words[what]}
        </span>
      ))}
    </p>
  );
}
