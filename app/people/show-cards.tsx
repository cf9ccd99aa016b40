/** The parts of a person's page. */
import { Link } from "@remix-run/react";
import { AgreementName } from "#app/agreements/agreement-name";
import type { personPage } from "#app/people/person-queries.server";
import { PostDays } from "#app/people/post-days";
import { languageName } from "#app/platform/codes";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { DefinitionList } from "#app/ui/definition-list";
import { EmptyState } from "#app/ui/empty-state";
import { Foreign } from "#app/ui/foreign";
import { StageTag } from "#app/ui/stage-tag";
import { useViewer } from "#app/ui/viewer";

type PersonShown = Awaited<ReturnType<typeof personPage>>;

interface PersonCardProps<Shown = PersonShown> {
  person: Shown;
  /** On the page that tells what is held: to be read, on a wide page. */
  told?: boolean;
}

export function PostsCard({ person, told = false }: PersonCardProps<Pick<PersonShown, "id" | "posts">>) {
  const t = useText();
  const words = t.people;
  const write = (useViewer()?.may.write ?? false) && !told;
  return (
    <Card
      title={words.posts}
      actions={
        write ? (
          <ButtonLink small to={`/people/${person.id}/posts/new`}>
            {words.addPost}
          </ButtonLink>
        ) : null
      }
    >
      <DataTable
        caption={words.postsCaption}
        hideCaption
        rows={person.posts}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "title",
            header: words.post,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                {write ? <Link to={`/people/${person.id}/posts/${row.id}`}>{row.called}</Link> : row.called}
                {row.called === row.title ? null : <span className="under">{row.title}</span>}
                {Object.entries(row.titles).map(([language, title]) =>
                  title === row.called ? null : (
                    <span key={language} className="under">
                      <Foreign lang={language}>{title}</Foreign>
                    </span>
                  ),
                )}
              </>
            ),
          },
          {
            key: "organisation",
            header: words.organisation,
            cell: (row) => (
              <Link className="link" to={`/organisations/${row.organisationId}`}>
                {row.organisation}
              </Link>
            ),
          },
          {
            key: "when",
            header: words.when,
            cell: (row) => (
              <>
                <PostDays post={row} />
                {row.source ? (
                  <span className="under">
                    {words.source}: {row.source.publisher}
                  </span>
                ) : null}
              </>
            ),
          },
        ]}
        empty={<EmptyState title={words.noPosts}>{words.noPostsText}</EmptyState>}
      />
    </Card>
  );
}

export function ContactCard({ agreements }: { agreements: PersonShown["agreements"] }) {
  const t = useText();
  const words = t.people;
  return (
    <Card title={words.agreements}>
      <DataTable
        caption={words.agreementsCaption}
        hideCaption
        rows={agreements}
        rowKey={(row) => `${row.id} ${row.side}`}
        columns={[
          {
            key: "agreement",
            header: words.agreement,
            rowHeader: true,
            wide: true,
            cell: (row) => <AgreementName of={row} />,
          },
          { key: "side", header: words.side, cell: (row) => words.sides[row.side] },
          { key: "stage", header: words.stage, cell: (row) => <StageTag stage={row.stage} /> },
        ]}
        empty={<EmptyState title={words.noAgreements}>{words.noAgreementsText}</EmptyState>}
      />
    </Card>
  );
}

export function PersonProfile({ person, told = false }: PersonCardProps) {
  const t = useText();
  const words = t.people;
  const { names, familyFirst, address, languages, email, telephone, note } = person;
  const held = email || telephone ? <HeldFor person={person} /> : null;
  return (
    <Card title={words.profile}>
      <DefinitionList
        wide={told}
        items={[
          ...names.map(({ language, name }) => ({
            term: languageName(t, language),
            detail: <Foreign lang={language}>{name}</Foreign>,
          })),
          { term: words.order, detail: familyFirst ? words.orders.familyFirst : words.orders.givenFirst },
          ...(address ? [{ term: words.address, detail: address }] : []),
          {
            term: words.languages,
            detail:
              languages.length > 0 ? languages.map((code) => languageName(t, code)).join(", ") : words.noLanguages,
          },
          {
            term: words.email,
            detail: email ? (
              <a className="link" href={`mailto:${encodeURIComponent(email).replaceAll("%40", "@")}`}>
                {email}
              </a>
            ) : (
              t.days.notGiven
            ),
          },
          {
            term: words.telephone,
            detail: telephone ? (
              <a className="link" href={`tel:${telephone.replace(/[^\d+]/g, "")}`}>
                {telephone}
              </a>
            ) : (
              t.days.notGiven
            ),
          },
          ...(held ? [{ term: words.contactReason, detail: held }] : []),
          ...(person.reviewOn ? [{ term: words.reviewOn, detail: formatDay(t, person.reviewOn) }] : []),
          ...(person.backup ? [{ term: words.backup, detail: <Backup backup={person.backup} /> }] : []),
        ]}
      />
      {note ? <p className="keep small card-note">{note}</p> : null}
    </Card>
  );
}

/** Why the office holds email and telephone, and since when. */
function HeldFor({ person: { contactReason, contactSince } }: { person: PersonShown }) {
  const t = useText();
  const words = t.people;
  const since = contactSince ? formatDay(t, contactSince) : null;
  if (contactReason) return <>{since ? words.heldFor(contactReason, since) : contactReason}</>;
  return (
    <>
      <span className="muted">{words.reasonMissing}</span>
      {since ? <>, {words.heldSince(since)}</> : null}
    </>
  );
}

function Backup({ backup: { id, name, email, telephone } }: { backup: NonNullable<PersonShown["backup"]> }) {
  return (
    <>
      <Link className="link" to={`/people/${id}`}>
        {name}
      </Link>
      {[email, telephone].filter(Boolean).map((reached) => (
        <span key={reached} className="under">
          {reached}
        </span>
      ))}
    </>
  );
}
