/** The agreements of an ended organisation, each with what was decided on it; those to decide on can be chosen. */
import { Link } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { type Column, DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { fieldId } from "#app/ui/error-summary";
import { Foreign } from "#app/ui/foreign";
import { useField } from "#app/ui/form/form-context";
import { asChoices } from "#app/ui/form/values";
import { StageTag } from "#app/ui/stage-tag";
import { Tag } from "#app/ui/tag";
import { inheritancePath } from "./paths";
import type { ReviewRow } from "./review-queries.server";
import type { Shows } from "./shows";

interface ReviewTableProps {
  rows: ReviewRow[];
  organisationId: string;
  show: Shows;
  write: boolean;
}

/** The table alone, for who only reads. */
export function ReviewTable({
  rows,
  organisationId,
  show,
  write,
  first,
}: ReviewTableProps & { first?: Column<ReviewRow> }) {
  const t = useText();
  const words = t.succession;
  const columns: Column<ReviewRow>[] = [
    ...(first ? [first] : []),
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
            {row.partners ? `, ${words.with(row.partners)}` : null}
            {row.party ? `, ${words.signedBy(row.party)}` : null}
          </span>
        </>
      ),
    },
    {
      key: "stage",
      header: words.stage,
      cell: (row) => <StageTag stage={row.stage}>{`${t.stages[row.stage]} · ${t.workflow.steps[row.step]}`}</StageTag>,
    },
    { key: "decision", header: words.decision, cell: (row) => <Decision row={row} /> },
  ];
  if (write)
    columns.push({
      key: "do",
      header: words.doHeader,
      cell: (row) =>
        row.stage === "ended" ? null : (
          <Link
            className="link"
            to={inheritancePath(row.id, organisationId)}
            aria-label={`${row.decision ? words.change : words.decide}: ${row.title}`}
          >
            {row.decision ? words.change : words.decide}
          </Link>
        ),
    });
  return (
    <DataTable
      caption={words.captions[show]}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<EmptyState title={words.none[show]}>{words.noneText[show]}</EmptyState>}
    />
  );
}

/** With a box before each agreement; `all`: all of them are chosen to begin with. */
export function ChoosableTable({ all, ...props }: ReviewTableProps & { all: boolean }) {
  const words = useText().succession;
  const { initial, problem, aria } = useField("chosen", false);
  const chosen = asChoices(initial);
  return (
    <div className={problem ? "field wrong choosable" : "choosable"} id={fieldId("chosen")} tabIndex={-1}>
      {problem ? (
        <span className="problem" id={`${fieldId("chosen")}-problem`}>
          {problem}
        </span>
      ) : null}
      <ReviewTable
        {...props}
        first={{
          key: "choose",
          header: words.choose,
          cell: (row) => {
            const value = `${row.id}:${row.revision}`;
            return row.stage === "ended" ? null : (
              <input
                // Chosen anew where the agreement changed, and where all are chosen at once.
                key={`${value} ${all}`}
                type="checkbox"
                name="chosen"
                value={value}
                defaultChecked={all || chosen.includes(value)}
                aria-label={words.chooseOne(row.reference, row.title)}
                {...aria}
              />
            );
          },
        }}
      />
    </div>
  );
}

function Decision({ row: { decision, settled } }: { row: ReviewRow }) {
  const t = useText();
  const words = t.succession;
  if (!decision)
    return settled ? <span className="muted">{words.settled}</span> : <Tag tone="warn">{words.toDecide}</Tag>;
  const { is, officer, dueOn, by, on, note, task } = decision;
  const work = [officer, dueOn ? words.until(formatDay(t, dueOn)) : null].filter(Boolean).join(", ");
  return (
    <>
      <Tag tone={is === "keep" ? "good" : is === "end" ? "alarm" : "accent"}>{t.workflow.inheritances[is]}</Tag>
      {work ? (
        <span className="under">
          {task ? (
            <Link className="link" to={`/tasks/${task.id}`}>
              {work}
            </Link>
          ) : (
            work
          )}
          {task?.doneOn ? `, ${words.taskDone(formatDay(t, task.doneOn))}` : null}
        </span>
      ) : null}
      <span className="under">{words.decidedBy(by, formatDay(t, on))}</span>
      {note ? <span className="under keep">{note}</span> : null}
    </>
  );
}
