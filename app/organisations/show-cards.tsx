/** The main column of an organisation's page: its agreements, the people with a post there; and what sources say. */
import { Link, useSearchParams } from "@remix-run/react";
import { AgreementName } from "#app/agreements/agreement-name";
import type { PeopleAround, PostAround } from "#app/organisations/organisation-people.server";
import type { OrganisationShown } from "#app/organisations/show-profile";
import { PostDays } from "#app/people/post-days";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { LocalNames } from "#app/ui/local-names";
import { Paging } from "#app/ui/paging";
import { withParams } from "#app/ui/search-params";
import { StageTag } from "#app/ui/stage-tag";
import type { AgreementAround, AgreementsAround } from "./organisation-agreements.server";

const roles = ["party", "witness", "broker", "supporting"] as const;

/** Its own agreements, those of whom it answers for and of what lies under it; of one role where there are several. */
export function AgreementsCard({ around, role }: { around: AgreementsAround; role: string }) {
  const t = useText();
  const words = t.organisations;
  return (
    <Card id="agreements" title={words.agreements} actions={<RoleSwitch around={around} role={role} />}>
      <DataTable
        caption={words.agreementsCaption}
        hideCaption
        rows={around.rows}
        rowKey={(row) => row.id}
        columns={[
          { key: "agreement", header: words.agreement, rowHeader: true, wide: true, cell: AgreementCell },
          { key: "role", header: words.role, cell: (row) => words.roles[row.role] },
          {
            key: "stage",
            header: words.stage,
            cell: (row) => (
              <>
                <StageTag stage={row.stage}>{`${t.stages[row.stage]} · ${t.workflow.steps[row.step]}`}</StageTag>
                {row.endsOn && row.stage !== "ended" ? (
                  <span className="under">{words.termEnds(formatDay(t, row.endsOn))}</span>
                ) : null}
              </>
            ),
          },
          {
            key: "owner",
            header: words.owner,
            cell: (row) => row.owner ?? <span className="muted">{row.observed ? words.observed : words.nobody}</span>,
          },
        ]}
        empty={<EmptyState title={words.noAgreements}>{words.noAgreementsText}</EmptyState>}
      />
      {around.total > around.rows.length ? (
        <Paging
          page={around.page}
          total={around.total}
          shown={around.rows.length}
          size={15}
          param="agreements"
          hash="agreements"
          of={words.agreements}
        />
      ) : null}
    </Card>
  );
}

function AgreementCell(row: AgreementAround) {
  const words = useText().organisations;
  const said = row.party && (row.party.counts === "under" ? words.signedUnder : words.signedBefore)(row.party.name);
  return <AgreementName of={row}>{said ? `, ${said}` : null}</AgreementName>;
}

/** Only where there is more than one role to choose from. */
function RoleSwitch({ around, role }: { around: AgreementsAround; role: string }) {
  const words = useText().organisations;
  const [params] = useSearchParams();
  const there = roles.filter((one) => around.counts[one]);
  if (there.length < 2 && role === "") return null;
  const to = (one: string | null) => ({
    search: withParams(params, { role: one, agreements: null }),
    hash: "agreements",
  });
  return (
    <nav aria-label={words.roleLabel} className="row">
      <ButtonLink small to={to(null)} className={role === "" ? "chosen" : undefined}>
        {words.allRoles(around.all.total)}
      </ButtonLink>
      {there.map((one) => (
        <ButtonLink key={one} small to={to(one)} className={role === one ? "chosen" : undefined}>
          {words.byRole(words.roles[one], around.counts[one] ?? 0)}
        </ButtonLink>
      ))}
    </nav>
  );
}

export function PeopleCard({ people }: { people: PeopleAround }) {
  const t = useText();
  const words = t.organisations;
  const parts = [
    { caption: words.peopleNow, rows: people.rows.filter(({ earlier }) => !earlier) },
    { caption: words.peopleEarlier, rows: people.rows.filter(({ earlier }) => earlier) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Card id="people" title={words.people}>
      {parts.length === 0 ? <EmptyState title={words.noPeople}>{words.noPeopleText}</EmptyState> : null}
      <div className="stack">
        {parts.map(({ caption, rows }) => (
          <DataTable
            key={caption}
            caption={caption}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { key: "person", header: words.person, rowHeader: true, cell: PersonCell },
              {
                key: "post",
                header: words.post,
                wide: true,
                cell: (row) => (
                  <>
                    {row.title}
                    {row.at ? (
                      <Link className="link under" to={`/organisations/${row.at.id}`}>
                        {row.at.name}
                      </Link>
                    ) : null}
                  </>
                ),
              },
              { key: "when", header: words.when, cell: (row) => <PostDays post={row} /> },
            ]}
          />
        ))}
      </div>
      {people.total > people.rows.length ? (
        <Paging
          page={people.page}
          total={people.total}
          shown={people.rows.length}
          size={15}
          param="people"
          hash="people"
          of={t.organisations.people}
        />
      ) : null}
    </Card>
  );
}

function PersonCell(row: PostAround) {
  return (
    <>
      <Link to={`/people/${row.personId}`}>{row.person}</Link>
      {row.names.length > 0 ? (
        <span className="under">
          <LocalNames names={row.names} />
        </span>
      ) : null}
    </>
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
