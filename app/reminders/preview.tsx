/** What the policy above would send: the answer to the preview button. */
import { Link } from "@remix-run/react";
import { problemText } from "#app/platform/problem-text";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { Paging } from "#app/ui/paging";
import { Tag } from "#app/ui/tag";
import { stepText } from "./policy-text";
import type { Preview, PreviewRow } from "./preview.server";
import { previewLimit } from "./preview-limits";

interface PolicyPreviewProps {
  preview: Preview | null;
  unsaved: boolean;
  problems: string[];
  /** Of one agreement. */
  own?: boolean;
}

export function PolicyPreview({ preview, unsaved, problems, own }: PolicyPreviewProps) {
  const t = useText();
  const words = t.reminders.preview;
  return (
    <Card id="preview" title={words.title}>
      {preview ? (
        <div className="stack">
          <Notice tone={unsaved ? "warn" : "info"} title={unsaved ? words.unsaved : undefined}>
            {unsaved ? null : <p>{words.saved}</p>}
            <p>
              {words.assumption} {own ? null : `${words.own} ${words.hidden}`}
            </p>
            {preview.limited ? <p>{words.limited(previewLimit)}</p> : null}
          </Notice>
          <Rows preview={preview} />
        </div>
      ) : (
        <Notice tone="alarm" title={words.wrong}>
          <ul className="bullets">
            {problems.map((problem) => (
              <li key={problem}>{problemText(t, problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Card>
  );
}

function Rows({ preview }: { preview: Preview }) {
  const t = useText();
  const words = t.reminders.preview;
  const columns: Column<PreviewRow>[] = [
    {
      key: "what",
      header: words.what,
      rowHeader: true,
      wide: true,
      cell: ({ deadlineId, what, agreement }) => (
        <>
          <Link className="link" to={`/deadlines/${deadlineId}`}>
            {what}
          </Link>
          {agreement ? <span className="muted"> {agreement.reference}</span> : null}
        </>
      ),
    },
    {
      key: "day",
      header: words.day,
      cell: ({ on, now, late }) => (
        <>
          {now ? words.now : <DayText day={on} withWeekday />} {late ? <Tag tone="warn">{words.late}</Tag> : null}
        </>
      ),
    },
    {
      key: "whom",
      header: words.whom,
      cell: ({ to }) => (
        <>
          {to.name} {to.manager ? <Tag>{words.manager}</Tag> : null}
          {to.address ? (
            <span className="muted">
              {to.address}, {words.outside}
            </span>
          ) : null}
        </>
      ),
    },
    { key: "step", header: words.step, cell: ({ step }) => stepText(t, step) },
  ];
  return (
    <>
      <DataTable
        caption={words.caption}
        hideCaption
        columns={columns}
        rows={preview.rows}
        rowKey={({ key }) => key}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
      <Paging page={preview.page} total={preview.total} shown={preview.rows.length} />
    </>
  );
}
