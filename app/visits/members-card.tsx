/** Who takes part in a visit, side by side in the order of protocol. */
import { Form, Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { LocalNames } from "#app/ui/local-names";
import type { VisitMember, VisitShown } from "./visit-page.server";

export function MembersCard({
  shown: { visit, members, today },
  write,
}: {
  shown: Omit<VisitShown, "gifts">;
  write: boolean;
}) {
  const words = useText().visits.members;
  const add = write ? (
    <ButtonLink small to={`/visits/${visit.id}/members/new`}>
      {words.add}
    </ButtonLink>
  ) : null;
  return (
    <Card id="members" title={words.title} actions={members.length > 0 ? add : null}>
      {members.length === 0 ? (
        <EmptyState title={words.none} action={add}>
          {words.noneText}
        </EmptyState>
      ) : (
        <div className="stack">
          {(["ours", "theirs"] as const).map((side) => {
            const those = members.filter((member) => member.side === side);
            return those.length > 0 ? (
              <Side
                key={side}
                side={side}
                members={those}
                at={`/visits/${visit.id}/members`}
                write={write}
                then={visit.firstOn <= today}
              />
            ) : null;
          })}
        </div>
      )}
    </Card>
  );
}

interface SideProps {
  side: "ours" | "theirs";
  members: VisitMember[];
  at: string;
  write: boolean;
  /** The visit has begun: posts are those held then. */
  then: boolean;
}

function Side({ side, members, at, write, then }: SideProps) {
  const words = useText().visits.members;
  const columns: (Column<VisitMember> | null)[] = [
    {
      key: "person",
      header: words.person,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={`/people/${row.personId}`}>{row.address ? `${row.name} (${row.address})` : row.name}</Link>
          {row.names.length > 0 ? (
            <span className="under">
              <LocalNames names={row.names} />
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "post",
      header: then ? words.postThen : words.post,
      wide: true,
      cell: (row) => (
        <>
          {row.posts.length > 0 ? (
            row.posts.map(({ title, organisation }) => (
              <span key={`${title} ${organisation}`} className="each">{`${title}, ${organisation}`}</span>
            ))
          ) : (
            <span className="muted">{then ? words.postNotKnown : "–"}</span>
          )}
          {row.note ? <span className="under">{row.note}</span> : null}
        </>
      ),
    },
    { key: "role", header: words.role, cell: (row) => words.roles[row.role] },
    write
      ? {
          key: "order",
          header: words.order,
          cell: (row) => <Order row={row} at={at} first={row === members[0]} last={row === members.at(-1)} />,
        }
      : null,
    write
      ? {
          key: "change",
          header: words.change,
          cell: (row) => (
            <Link className="link" to={`${at}/${row.id}`} aria-label={words.changeOf(row.name)}>
              {words.change}
            </Link>
          ),
        }
      : null,
  ];
  return (
    <DataTable
      caption={words.captions[side]}
      rows={members}
      rowKey={(row) => row.id}
      columns={columns.filter((column) => column !== null)}
    />
  );
}

/** Moves somebody by one place; works without scripts. */
function Order({ row, at, first, last }: { row: VisitMember; at: string; first: boolean; last: boolean }) {
  const words = useText().visits.members;
  if (first && last) return "–";
  return (
    <Form method="post" action={`${at}/${row.id}/position`} className="row" preventScrollReset>
      {first ? null : (
        <Button small name="direction" value="up" aria-label={words.upOf(row.name)}>
          {words.up}
        </Button>
      )}
      {last ? null : (
        <Button small name="direction" value="down" aria-label={words.downOf(row.name)}>
          {words.down}
        </Button>
      )}
    </Form>
  );
}
