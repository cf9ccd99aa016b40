/** The cells of the pipeline's table. */
import { NextDeadline, SignedOn, TitleCell } from "#app/agreements/agreement-table";
import { PartiesShort } from "#app/agreements/parties-short";
import { daysBetween, formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import type { Column } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { StageTag } from "#app/ui/stage-tag";
import type { TableColumn } from "./columns";
import type { PipelineRow } from "./table-rows.server";

const sortable: readonly TableColumn[] = ["reference", "title", "since", "owner", "signed", "ends", "deadline", "late"];

/** The chosen ones, in the order of the table. */
export function usePipelineColumns(columns: readonly TableColumn[], today: string): Column<PipelineRow>[] {
  const t = useText();
  const cells: Record<TableColumn, Column<PipelineRow>["cell"]> = {
    reference: (row) => <span className="mono nowrap">{row.reference}</span>,
    title: (row) => <TitleCell row={row} />,
    kind: (row) => t.workflow.kinds[row.kind],
    fields: (row) => row.fields.map((field) => t.workflow.fieldsOfCooperation[field]).join(", "),
    parties: (row) => <PartiesShort parties={row.parties} />,
    stage: (row) => (
      <>
        <StageTag stage={row.stage} />
        <span className="under">{t.workflow.steps[row.step]}</span>
      </>
    ),
    since: (row) => <InStage row={row} />,
    owner: (row) =>
      row.owner ?? (row.observed ? null : <span className="muted nowrap">{t.agreementsList.nobody}</span>),
    signed: (row) => <SignedOn row={row} />,
    ends: (row) => <Ends row={row} />,
    deadline: (row) => (row.next ? <NextDeadline next={row.next} today={today} /> : null),
    late: (row) => <Late row={row} today={today} />,
  };
  return columns.map((key) => ({
    key,
    header: t.pipelineTable.columns[key],
    cell: cells[key],
    sortable: sortable.includes(key),
    rowHeader: key === "title",
    wide: key === "title",
  }));
}

function InStage({ row: { inStage, stageSince } }: { row: PipelineRow }) {
  const t = useText();
  const words = t.pipelineTable;
  if (!inStage || !stageSince) return <span className="muted">{words.sinceUnknown}</span>;
  const { years, months, days } = inStage;
  return (
    <>
      {years + months + days === 0 ? words.sinceToday : t.days.elapsed(inStage)}
      <span className="under nowrap">{words.since(formatDay(t, stageSince))}</span>
    </>
  );
}

function Ends({ row: { ending } }: { row: PipelineRow }) {
  const t = useText();
  const words = t.pipelineTable;
  if (!ending) return null;
  if (ending.how === "ended" && ending.on) return words.endedOn(formatDay(t, ending.on));
  if (ending.how === "ends") return <DayText day={ending.on} />;
  return <span className="muted">{words.endings[ending.how]}</span>;
}

function Late({ row: { late }, today }: { row: PipelineRow; today: string }) {
  const t = useText();
  if (!late) return null;
  return (
    <span className="late-cell">
      {t.pipelineTable.overdue(late.count)}
      <span className="under">{t.pipelineTable.longest(t.days.count(daysBetween(late.since, today)))}</span>
    </span>
  );
}
