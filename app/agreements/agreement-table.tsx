/** The table of agreements: what each is, between whom, where it stands, and what falls due next. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { AgreementFilter } from "#app/agreements/filters";
import type { AgreementList, ListedAgreement } from "#app/agreements/list-queries.server";
import { PartiesShort } from "#app/agreements/parties-short";
import { agreementPath } from "#app/agreements/paths";
import { deadlineName } from "#app/deadlines/deadline-text";
import { relativeDays } from "#app/platform/days";
import { useLocale, useText } from "#app/platform/text";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { Foreign } from "#app/ui/foreign";
import { StageTag } from "#app/ui/stage-tag";
import { Tag } from "#app/ui/tag";

interface AgreementTableProps {
  list: AgreementList;
  sort: AgreementFilter["sort"];
  today: string;
  empty: ReactNode;
}

export function AgreementTable({ list, sort, today, empty }: AgreementTableProps) {
  const t = useText();
  const words = t.agreementsList;
  const columns: Column<ListedAgreement>[] = [
    {
      key: "reference",
      header: words.reference,
      sortable: true,
      cell: (row) => <span className="mono nowrap">{row.reference}</span>,
    },
    {
      key: "title",
      header: words.agreement,
      sortable: true,
      rowHeader: true,
      wide: true,
      cell: (row) => <TitleCell row={row} />,
    },
    { key: "parties", header: words.parties, cell: (row) => <PartiesShort parties={row.parties} /> },
    {
      key: "stage",
      header: words.stage,
      cell: (row) => (
        <>
          <StageTag stage={row.stage} />
          <span className="under">{t.workflow.steps[row.step]}</span>
        </>
      ),
    },
    {
      key: "owner",
      header: words.owner,
      cell: (row) => row.owner ?? (row.observed ? null : <span className="muted nowrap">{words.nobody}</span>),
    },
    {
      key: "signed",
      header: words.signed,
      sortable: true,
      cell: (row) => <SignedOn row={row} />,
    },
    {
      key: "deadline",
      header: words.next,
      sortable: true,
      cell: (row) => (row.next ? <NextDeadline next={row.next} today={today} /> : null),
    },
  ];
  return (
    <DataTable
      caption={words.found(list.total)}
      columns={columns}
      rows={list.rows}
      rowKey={(row) => row.id}
      sort={sort}
      empty={empty}
    />
  );
}

export function TitleCell({ row }: { row: ListedAgreement }) {
  const t = useText();
  const locale = useLocale();
  const title = row.titleLanguage === locale ? row.title : <Foreign lang={row.titleLanguage}>{row.title}</Foreign>;
  return (
    <>
      <Link to={agreementPath(row.id)}>{title}</Link>
      <span className="under">
        {t.workflow.kinds[row.kind]}
        {row.confidential ? <Tag tone="alarm">{t.agreementsList.confidential}</Tag> : null}
        {row.observed ? <Tag>{t.agreementsList.observed}</Tag> : null}
      </span>
    </>
  );
}

/** Blank before the signing; afterwards a day that no source gives is said not to be given. */
export function SignedOn({ row }: { row: ListedAgreement }) {
  const t = useText();
  if (row.stage === "proposed" && !row.signedOn) return null;
  return (
    <span className="num nowrap">
      <DayText day={row.signedOn} none={<span className="muted">{t.days.notGiven}</span>} />
    </span>
  );
}

export function NextDeadline({ next, today }: { next: NonNullable<ListedAgreement["next"]>; today: string }) {
  const t = useText();
  return (
    <>
      <span className="nowrap">
        <DayText day={next.dueOn} withWeekday />
      </span>
      <span className={next.dueOn < today ? "under bad" : "under"}>{relativeDays(t, today, next.dueOn)}</span>
      <span className="under">{deadlineName(t, next)}</span>
    </>
  );
}
