/** What was found of one type. */
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { HitLine } from "./hit-line";
import { searchPath } from "./kinds";
import type { Group } from "./search.server";

interface FoundGroupProps {
  group: Group;
  q: string;
  /** Its own page, not one of several groups. */
  alone: boolean;
}

export function FoundGroup({ group: { type, total, hits }, q, alone }: FoundGroupProps) {
  const words = useText().search;
  const all =
    !alone && total > hits.length ? (
      <ButtonLink small to={searchPath(q, type)}>
        {words.all(total)}
        <span className="visually-hidden">: {words.types[type]}</span>
      </ButtonLink>
    ) : null;
  return (
    <Card
      id={type}
      title={
        <>
          {words.types[type]} <span className="muted num">{words.count(total)}</span>
        </>
      }
      actions={all}
    >
      <ol className="hits">
        {hits.map((hit) => (
          <HitLine key={hit.id} type={type} hit={hit} />
        ))}
      </ol>
    </Card>
  );
}
