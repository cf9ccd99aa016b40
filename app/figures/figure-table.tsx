/** What one bucket of a figure counts, row by row. */
import { Link } from "@remix-run/react";
import { agreementPath } from "#app/agreements/paths";
import { useLocale, useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { Foreign } from "#app/ui/foreign";
import { StageTag } from "#app/ui/stage-tag";
import { type FigureId, type FigureRow, figureOf } from "./figure";
import { dayNote, detailInWords } from "./figure-detail";

interface FigureTableProps {
  id: FigureId;
  /** "Overdue: 8 deadlines". */
  caption: string;
  rows: FigureRow[];
  today: string;
  /** A page after the last one was asked for. */
  beyond: boolean;
}

export function FigureTable({ id, caption, rows, today, beyond }: FigureTableProps) {
  const words = useText().figures;
  const ofAgreements = figureOf(id).subject === "agreements";
  const columns: (Column<FigureRow> | null)[] = [
    ofAgreements
      ? {
          key: "agreement",
          header: words.agreement,
          rowHeader: true,
          wide: true,
          cell: (row) => <AgreementCell row={row} />,
        }
      : { key: "what", header: words.what, rowHeader: true, wide: true, cell: (row) => <WhatCell row={row} /> },
    ofAgreements
      ? { key: "stage", header: words.stageHead, cell: (row) => <StageCell row={row} /> }
      : { key: "agreement", header: words.agreement, cell: (row) => <AgreementCell row={row} plain /> },
    { key: "day", header: words.day[id], cell: (row) => <DayCell id={id} row={row} today={today} /> },
    { key: "owner", header: words.owner, cell: (row) => row.owner ?? <span className="muted">{words.nobody}</span> },
    rows.some(({ path }) => path) && ofAgreements
      ? { key: "supply", header: words.toDo, cell: (row) => <SupplyCell row={row} /> }
      : null,
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns.filter((column) => column !== null)}
      rows={rows}
      rowKey={({ key }) => key}
      empty={
        beyond ? (
          <EmptyState title={words.noSuchPage} action={<FirstPage />} />
        ) : (
          <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
        )
      }
    />
  );
}

const FirstPage = () => <ButtonLink to="?">{useText().figures.toFirstPage}</ButtonLink>;

function Title({ agreement }: { agreement: NonNullable<FigureRow["agreement"]> }) {
  const locale = useLocale();
  const { title, titleLanguage } = agreement;
  return titleLanguage === locale ? title : <Foreign lang={titleLanguage}>{title}</Foreign>;
}

function AgreementCell({ row: { agreement, detail }, plain }: { row: FigureRow; plain?: boolean }) {
  const t = useText();
  if (!agreement) return <span className="muted">{t.figures.noAgreement}</span>;
  return (
    <>
      <Link className={plain ? "link" : undefined} to={agreementPath(agreement.id)}>
        <Title agreement={agreement} />
      </Link>
      <span className="under">
        <span className="mono">{agreement.reference}</span>
        {detail.is === "agreement" ? ` · ${t.workflow.kinds[detail.kind]}` : null}
      </span>
    </>
  );
}

function WhatCell({ row: { detail, path } }: { row: FigureRow }) {
  const t = useText();
  const { what, note } = detailInWords(t, detail);
  return (
    <>
      {path ? <Link to={path}>{what}</Link> : what}
      {note ? <span className="under">{note}</span> : null}
    </>
  );
}

function StageCell({ row: { detail } }: { row: FigureRow }) {
  const t = useText();
  if (detail.is !== "agreement") return null;
  return (
    <>
      <StageTag stage={detail.stage} />
      <span className="under">{t.workflow.steps[detail.step]}</span>
    </>
  );
}

function DayCell({ id, row, today }: { id: FigureId; row: FigureRow; today: string }) {
  const t = useText();
  const note = dayNote(t, id, row, today);
  return (
    <>
      <span className="num nowrap">
        <DayText day={row.on} none={<span className="muted">{t.figures.noDay}</span>} />
      </span>
      {note ? <span className={note.late ? "under bad" : "under"}>{note.text}</span> : null}
    </>
  );
}

function SupplyCell({ row: { path, agreement } }: { row: FigureRow }) {
  const words = useText().figures;
  if (!path || !agreement) return null;
  return (
    <ButtonLink small to={path}>
      {words.supply}
      <span className="visually-hidden">{`: ${agreement.reference}`}</span>
    </ButtonLink>
  );
}
