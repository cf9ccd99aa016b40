/** A card of the board: what an agreement is, between whom, whose it is, what is due, and what it waits for. */
import { Link } from "@remix-run/react";
import { PartiesShort } from "#app/agreements/parties-short";
import { agreementPath, ownerPath } from "#app/agreements/paths";
import { useLocale, useText } from "#app/platform/text";
import { Foreign } from "#app/ui/foreign";
import { Tag } from "#app/ui/tag";
import type { BoardCard } from "./card";
import { CardFacts } from "./card-facts";
import { MoveMenu } from "./move-menu";

interface AgreementCardProps {
  card: BoardCard;
  draggable: boolean;
}

export function AgreementCard({ card, draggable }: AgreementCardProps) {
  const t = useText();
  const locale = useLocale();
  const words = t.pipeline.card;
  const title = card.titleLanguage === locale ? card.title : <Foreign lang={card.titleLanguage}>{card.title}</Foreign>;
  return (
    <article
      className="agreement-card"
      data-card={card.id}
      data-title={card.title}
      data-moves={card.moves ? JSON.stringify(card.moves) : undefined}
      draggable={draggable && card.moves ? true : undefined}
    >
      <div className="card-head">
        <span className="mono">{card.reference}</span>
        {card.confidential ? <Tag tone="alarm">{t.agreementsList.confidential}</Tag> : null}
        {card.observed ? <Tag>{t.agreementsList.observed}</Tag> : null}
      </div>
      <h3>
        <Link to={agreementPath(card.id)} draggable={false}>
          {title}
        </Link>
      </h3>
      <p className="card-kind">
        {t.workflow.kinds[card.kind]} · {t.workflow.steps[card.step]}
      </p>
      <PartiesShort parties={card.parties} />
      <CardFacts card={card} />
      <footer>
        <span className="card-owner">
          <span className="visually-hidden">{words.owner}: </span>
          {card.owner ?? <span className="muted">{words.nobody}</span>}
          {card.moves ? (
            <Link className="card-change" to={ownerPath(card.id)} draggable={false} title={words.changeOwner}>
              <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
                <path
                  d="M6.5 7.5a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM2 13.3c.3-2.4 2-4 4.5-4 .8 0 1.5.2 2.1.5M10 12h4M12.2 9.8l2 2.2-2 2.2"
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.5"
                  strokeLinecap="round"
                  strokeLinejoin="round"
                />
              </svg>
              <span className="visually-hidden">
                {words.changeOwner}
                {t.pipeline.move.of(card.title)}
              </span>
            </Link>
          ) : null}
        </span>
        {card.moves ? <MoveMenu card={card} moves={card.moves} /> : null}
      </footer>
    </article>
  );
}
