/** One stage of the board: its cards, how many there are, and the way to more of them. */
import { useEffect, useId, useRef } from "react";
import { type AgreementFilter, isNarrowed } from "#app/agreements/filters";
import { useText } from "#app/platform/text";
import { Paging } from "#app/ui/paging";
import { StageIcon } from "#app/ui/stage-tag";
import { AgreementCard } from "./agreement-card";
import { type LaneData, laneSize } from "./card";
import { DropHints } from "./drop-hints";
import { ShowMore, useMore } from "./show-more";

interface LaneProps {
  lane: LaneData;
  filter: AgreementFilter;
  /** Exact up to 1,000; 1,001 means more. */
  total: number;
  /** Cards can be dragged now. */
  draggable: boolean;
}

export function Lane({ lane, filter, total, draggable }: LaneProps) {
  const t = useText();
  const words = t.pipeline.board;
  const headingId = useId();
  const more = useMore(lane);
  const list = useRef<HTMLUListElement>(null);
  const firstNew = more.cards.length > lane.cards.length ? more.newFrom : null;
  useEffect(() => {
    if (firstNew) list.current?.querySelector<HTMLElement>(`[data-card="${firstNew}"] a`)?.focus();
  }, [firstNew]);
  return (
    <section className="lane" data-stage={lane.stage} data-lane={lane.stage} aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>
          <StageIcon stage={lane.stage} />
          {t.stages[lane.stage]}
        </h2>
        <span className="num">
          <span aria-hidden="true">{t.agreementsList.many(total)}</span>
          <span className="visually-hidden">{t.agreementsList.found(total)}</span>
        </span>
      </header>
      <DropHints />
      {more.cards.length === 0 ? (
        <p className="lane-none">
          {isNarrowed({ ...filter, stage: "" }) || lane.page > 1 ? words.noneFound : words.none[lane.stage]}
        </p>
      ) : (
        <ul className="cards" ref={list}>
          {more.cards.map((card) => (
            <li key={card.id}>
              <AgreementCard card={card} draggable={draggable} />
            </li>
          ))}
        </ul>
      )}
      {filter.stage ? (
        <Paging page={lane.page} total={total} shown={lane.cards.length} size={laneSize} />
      ) : (
        <ShowMore stage={lane.stage} more={more} />
      )}
    </section>
  );
}
