/** The lines of a card: what is due, how long it stands here, what is missing, its pilots, its last evaluation. */
import { Link } from "@remix-run/react";
import { agreementPath } from "#app/agreements/paths";
import { deadlineName } from "#app/deadlines/deadline-text";
import { relativeDays } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { DayText } from "#app/ui/day-text";
import type { BoardCard } from "./card";
import { useToday } from "./today";

export function CardFacts({ card }: { card: BoardCard }) {
  const t = useText();
  const words = t.pipeline.card;
  const { wayOn, pilots, evaluated } = card;
  return (
    <ul className="card-facts">
      {card.next ? <Due next={card.next} /> : null}
      {wayOn?.ready ? (
        <li>
          <span className="good">{words.ready}:</span> {t.workflow.events[wayOn.event].do}
        </li>
      ) : null}
      {wayOn && wayOn.missing.length > 0 ? (
        <li>
          <span className="strong">{words.missing}:</span> {wayOn.missing.map((need) => words.needs[need]).join(", ")}
        </li>
      ) : null}
      {pilots.map(({ id, reference, step }) => (
        <li key={id}>
          {words.pilots[step as keyof typeof words.pilots]}:{" "}
          <Link className="link mono" to={agreementPath(id)} draggable={false}>
            {reference}
          </Link>
        </li>
      ))}
      {evaluated ? <li>{evaluatedText(words, evaluated)}</li> : null}
      <li className="muted">{useInStage(card)}</li>
    </ul>
  );
}

function Due({ next }: { next: NonNullable<BoardCard["next"]> }) {
  const t = useText();
  const today = useToday();
  const late = next.dueOn < today;
  return (
    <li className={late ? "late" : undefined}>
      <span className="strong">{deadlineName(t, next)}</span>
      <span className="num">
        <DayText day={next.dueOn} /> · {relativeDays(t, today, next.dueOn)}
      </span>
    </li>
  );
}

type Words = ReturnType<typeof useText>["pipeline"]["card"];

function evaluatedText(words: Words, { on, decision }: NonNullable<BoardCard["evaluated"]>): string {
  const decided = decision ? words.decided[decision as keyof Words["decided"]] : undefined;
  return words.evaluated(on?.slice(0, 4) ?? null, decided ?? null);
}

function useInStage({ stage, inStage }: BoardCard): string {
  const { pipeline, days } = useText();
  const words = pipeline.card;
  const ended = stage === "ended";
  if (!inStage) return ended ? words.endedUnknown : words.inStageUnknown;
  const { years, months, days: rest } = inStage;
  if (years + months + rest === 0) return ended ? words.endedToday : words.inStageToday;
  return ended ? words.endedFor(days.elapsed(inStage)) : words.inStage(days.elapsed(inStage));
}
