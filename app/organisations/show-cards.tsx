/** The main column of an organisation's page: its agreements, the people with a post there; and what sources say. */
import { Link } from "@remix-run/react";
import type { OrganisationShown } from "#app/organisations/show-profile";
import { PostDays } from "#app/people/post-days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { Foreign } from "#app/ui/foreign";
import { StageTag } from "#app/ui/stage-tag";

export function AgreementsCard({ organisation }: { organisation: OrganisationShown }) {
  const t = useText();
  const words = t.organisations;
  return (
    <Card title={words.agreements}>
      <DataTable
        caption={words.agreementsCaption}
        hideCaption
        rows={organisation.agreements}
        rowKey={(row) => `${row.id} ${row.partyId} ${row.role}`}
        columns={[
          {
            key: "agreement",
            header: words.agreement,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <Link to={`/agreements/${row.id}`}>
                  <Foreign lang={row.titleLanguage}>{row.title}</Foreign>
                </Link>
                <span className="under">
                  <span className="mono">{row.reference}</span>
                  {row.partyId === organisation.id ? null : `, ${words.inPlaceOf(row.party)}`}
                </span>
              </>
            ),
          },
          { key: "role", header: words.role, cell: (row) => words.roles[row.role] },
          { key: "stage", header: words.stage, cell: (row) => <StageTag stage={row.stage} /> },
        ]}
        empty={<EmptyState title={words.noAgreements}>{words.noAgreementsText}</EmptyState>}
      />
    </Card>
  );
}

export function PeopleCard({ posts }: { posts: OrganisationShown["posts"] }) {
  const t = useText();
  const words = t.organisations;
  return (
    <Card title={words.people}>
      <DataTable
        caption={words.peopleCaption}
        hideCaption
        rows={posts}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "person",
            header: words.person,
            rowHeader: true,
            cell: (row) => <Link to={`/people/${row.personId}`}>{row.person}</Link>,
          },
          { key: "post", header: words.post, wide: true, cell: (row) => row.title },
          { key: "when", header: words.when, cell: (row) => <PostDays post={row} /> },
        ]}
        empty={<EmptyState title={words.noPeople}>{words.noPeopleText}</EmptyState>}
      />
    </Card>
  );
}

export function FactsCard({ facts }: { facts: OrganisationShown["facts"] }) {
  const t = useText();
  if (facts.length === 0) return null;
  return (
    <Card title={t.organisations.about}>
      <ul className="stack-s">
        {facts.map((fact) => (
          <li key={fact.id} className="small">
            {fact.text}
            {fact.source ? (
              <span className="under">
                {t.organisations.source}: {fact.source.publisher}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
