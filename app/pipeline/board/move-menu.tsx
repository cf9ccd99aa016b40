/** Move to…: what a drag of the card does, for the keyboard, for fingers and without scripts. Each stage says what it opens. */
import { Link } from "@remix-run/react";
import { stages } from "#app/agreements/filters";
import { movePath } from "#app/agreements/paths";
import { useText } from "#app/platform/text";
import { StageIcon } from "#app/ui/stage-tag";
import type { BoardCard } from "./card";

export function MoveMenu({ card, moves }: { card: BoardCard; moves: NonNullable<BoardCard["moves"]> }) {
  const t = useText();
  const words = t.pipeline.move;
  // Where no way ever leads is not offered.
  const reached = stages.flatMap((stage) => {
    const opens = moves[stage];
    return opens && opens !== "never" ? [{ stage, opens }] : [];
  });
  if (reached.length === 0) return null;
  return (
    <details className="move">
      <summary>
        {words.button}
        <span className="visually-hidden">{words.of(card.title)}</span>
      </summary>
      <ul>
        {reached.map(({ stage, opens }) => (
          <li key={stage} data-stage={stage}>
            <Link to={movePath(card.id, stage)} draggable={false}>
              <span className="stage-name">
                <StageIcon stage={stage} />
                {t.stages[stage]}
              </span>
              <span className="opens">{words.opens[opens]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
