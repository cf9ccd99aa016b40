/** The columns of the tables of templates. */
import { Link } from "@remix-run/react";
import { useLocale, useText } from "#app/platform/text";
import type { Column } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { Foreign } from "#app/ui/foreign";
import type { EventType } from "#workflows/events";
import { templatesPath } from "./crumbs";
import type { TemplateRow } from "./template-rows";
import { dueText, kindText } from "./words";

export function useColumns() {
  const t = useText();
  const locale = useLocale();
  const words = t.taskTemplates;
  const other = locale === "en" ? "vi" : "en";
  const columns = {
    name: {
      header: words.task,
      rowHeader: true,
      wide: true,
      cell: ({ title, parts }) => (
        <>
          {title[locale]}
          <span className="under">
            <Foreign lang={other}>{title[other]}</Foreign>
          </span>
          {parts > 0 ? <span className="under">{words.parts(parts)}</span> : null}
        </>
      ),
    },
    event: {
      header: words.event,
      cell: ({ event }) => (event ? t.workflow.events[event as EventType].past : words.byHand),
    },
    kind: { header: words.kind, cell: (row) => kindText(t, row) },
    due: { header: words.due, cell: (row) => dueText(t, row) },
    priority: { header: words.priority, cell: (row) => words.priorities[row.priority] },
    retiredOn: { header: words.retiredOn, cell: (row) => <DayText day={row.retiredOn} /> },
    change: {
      header: t.settings.change,
      cell: ({ id, title }) => (
        <span className="row">
          <Link className="link" to={`${templatesPath}/${id}`} aria-label={words.editOf(title[locale])}>
            {words.edit}
          </Link>
          <Link className="link" to={`${templatesPath}/${id}/retire`} aria-label={words.retireOf(title[locale])}>
            {words.retire}
          </Link>
        </span>
      ),
    },
    restore: {
      header: t.settings.change,
      cell: ({ id, title }) => (
        <Link className="link" to={`${templatesPath}/${id}/restore`} aria-label={words.restoreOf(title[locale])}>
          {words.restore}
        </Link>
      ),
    },
  } satisfies Record<string, Omit<Column<TemplateRow>, "key">>;
  return Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, { key, ...column }])) as Record<
    keyof typeof columns,
    Column<TemplateRow>
  >;
}
