/** The side of an organisation's page: what it is, and who answers for whom. */
import { Link } from "@remix-run/react";
import type { organisationPage } from "#app/organisations/organisation-queries.server";
import { cited } from "#app/platform/cited";
import { languageName } from "#app/platform/codes";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { recordPath, reviewPath } from "#app/succession/paths";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { type Definition, DefinitionList } from "#app/ui/definition-list";
import { Foreign } from "#app/ui/foreign";

export type OrganisationShown = Awaited<ReturnType<typeof organisationPage>>;
type Succession = OrganisationShown["predecessors"][number];

const linkTo = (one: { id: string; name: string }) => (
  <Link className="link" to={`/organisations/${one.id}`}>
    {one.name}
  </Link>
);

export function ProfileCard({ organisation }: { organisation: OrganisationShown }) {
  const t = useText();
  const words = t.organisations;
  const { shortName, names, formerNames, type, level, countryName, place, latitude, longitude, parent, below, note } =
    organisation;
  const items: (Definition | null)[] = [
    shortName ? { term: words.shortName, detail: shortName } : null,
    ...names.map(({ language, name }) => ({
      term: languageName(t, language),
      detail: <Foreign lang={language}>{name}</Foreign>,
    })),
    ...formerNames.map(({ language, name, untilOn }) => ({
      term: words.formerName(languageName(t, language)),
      detail: <Foreign lang={language}>{name}</Foreign>,
      note: untilOn ? words.untilDay(formatDay(t, untilOn)) : words.untilNotKnown,
    })),
    { term: words.type, detail: words.types[type] },
    level ? { term: words.level, detail: words.levels[level] } : null,
    { term: words.country, detail: countryName },
    place ? { term: words.place, detail: place } : null,
    latitude !== null && longitude !== null ? { term: words.coordinates, detail: `${latitude}, ${longitude}` } : null,
    parent ? { term: words.parent, detail: linkTo(parent) } : null,
    below.length > 0
      ? {
          term: words.below,
          detail: below.map((one) => (
            <span key={one.id} className="each">
              {linkTo(one)}
            </span>
          )),
        }
      : null,
  ];
  return (
    <Card title={words.profile}>
      <DefinitionList items={items.filter((item) => item !== null)} />
      {note ? <p className="keep small card-note">{note}</p> : null}
    </Card>
  );
}

interface SuccessionCardProps {
  organisation: OrganisationShown;
  /** The reader sees the going-through of its agreements. */
  review: boolean;
  /** They may put it right. */
  write: boolean;
}

export function SuccessionCard({ organisation, review, write }: SuccessionCardProps) {
  const t = useText();
  const words = t.organisations;
  const { successor, answersNow, predecessors } = organisation;
  if (!successor && predecessors.length === 0) return null;
  const because = (one: Succession) => {
    const said = [one.act && cited(t, one.act), one.source ? `${words.source}: ${one.source.publisher}` : null].filter(
      (part) => part !== null,
    );
    return (
      <>
        {words.since} <DayText day={one.on} />
        {said.map((part) => (
          <span key={part} className="each">
            {part}
          </span>
        ))}
      </>
    );
  };
  const items: (Definition | null)[] = [
    successor
      ? {
          term: words.succeededBy,
          detail: linkTo({ id: successor.successorId, name: successor.successor }),
          note: because(successor),
        }
      : null,
    answersNow && answersNow.id !== successor?.successorId
      ? {
          term: words.answersNow,
          detail: linkTo(answersNow),
          note: answersNow.act ? cited(t, answersNow.act) : undefined,
        }
      : null,
    ...predecessors.map((one) => ({
      term: words.succeeded,
      detail: linkTo({ id: one.predecessorId, name: one.predecessor }),
      note: because(one),
    })),
  ];
  return (
    <Card title={words.succession}>
      <DefinitionList items={items.filter((item) => item !== null)} />
      {review && successor ? (
        <p className="row small after">
          <Link className="link" to={reviewPath(organisation.id)}>
            {words.reviewAgreements}
          </Link>
          {write ? (
            <Link className="link" to={recordPath(organisation.id)}>
              {t.succession.mend.change}
            </Link>
          ) : null}
        </p>
      ) : null}
    </Card>
  );
}
