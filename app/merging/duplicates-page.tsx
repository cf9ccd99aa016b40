/** The list of records that may be one: each pair side by side, with what speaks for it. */
import { Form, Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { LocalNames } from "#app/ui/local-names";
import { Page } from "#app/ui/page";
import { useViewer } from "#app/ui/viewer";
import type { DuplicatePage, How, Pair, PairSide } from "./duplicates.server";

type Of = "people" | "organisations";

interface DuplicatesProps {
  of: Of;
  how: How;
  after: string | null;
  page: DuplicatePage;
}

export function DuplicatesPage({ of, how, after, page: { pairs, looked, next } }: DuplicatesProps) {
  const t = useText();
  const words = t.merging;
  const list = of === "people" ? t.people.title : t.organisations.title;
  const here = `/${of}/duplicates`;
  const lists = [
    { how: "same", to: here },
    { how: "near", to: `${here}?how=near` },
  ] as const;
  return (
    <Page
      title={words.duplicates[of]}
      lead={words.duplicatesLead}
      crumbs={[{ to: `/${of}`, label: list }, { label: words.duplicatesShort }]}
    >
      <div className="stack">
        <nav className="row" aria-label={words.hows}>
          {lists.map((each) => (
            <ButtonLink
              key={each.how}
              small
              to={each.to}
              aria-current={each.how === how ? "page" : undefined}
              className={each.how === how ? "chosen" : undefined}
            >
              {words.how[each.how]}
            </ButtonLink>
          ))}
        </nav>
        {pairs.length === 0 ? (
          <Card>
            <EmptyState title={next ? words.noneHere : words.noPairs}>{words.noPairsText(looked)}</EmptyState>
          </Card>
        ) : (
          <ul className="record-pairs">
            {pairs.map((pair) => (
              <PairCard key={`${pair.one.id} ${pair.other.id}`} of={of} pair={pair} back={`${how} ${after ?? ""}`} />
            ))}
          </ul>
        )}
        <p className="row">
          <span className="small muted">{words.looked[of](looked)}</span>
          {next ? (
            <ButtonLink small to={`${here}?${new URLSearchParams({ ...(how === "near" && { how }), after: next })}`}>
              {words.goOn}
            </ButtonLink>
          ) : null}
          {after ? (
            <ButtonLink small kind="quiet" to={how === "near" ? `${here}?how=near` : here}>
              {words.fromStart}
            </ButtonLink>
          ) : null}
        </p>
      </div>
    </Page>
  );
}

function PairCard({ of, pair, back }: { of: Of; pair: Pair; back: string }) {
  const words = useText().merging;
  const may = useViewer()?.may;
  const { one, other, why } = pair;
  return (
    <li className="card record-pair">
      <Side of={of} side={one} />
      <Side of={of} side={other} />
      <p className="small muted">{[...new Set(why)].map((each) => words.why[each]).join(" · ")}</p>
      {may?.write ? (
        <div className="row">
          <ButtonLink small to={`/${of}/${one.id}/merge?with=${other.id}`}>
            {words.compare}
            <span className="visually-hidden">: {words.pairNamed(one.name, other.name)}</span>
          </ButtonLink>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="one" value={one.id} />
            <input type="hidden" name="other" value={other.id} />
            <input type="hidden" name="back" value={back} />
            <Button small kind="quiet">
              {words.notSame}
              <span className="visually-hidden">: {words.pairNamed(one.name, other.name)}</span>
            </Button>
          </Form>
        </div>
      ) : null}
    </li>
  );
}

function Side({ of, side: { id, name, names, note } }: { of: Of; side: PairSide }) {
  return (
    <div>
      <Link className="link" to={`/${of}/${id}`}>
        {name}
      </Link>
      {names.length > 0 ? (
        <span className="under">
          <LocalNames names={names} />
        </span>
      ) : null}
      {note ? <span className="under">{note}</span> : null}
    </div>
  );
}
