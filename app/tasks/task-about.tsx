/** What a task is for, by name and as links: its agreement, and the record it was made on. */
import { Link } from "@remix-run/react";
import { subjectPath } from "#app/platform/subjects";
import { Foreign } from "#app/ui/foreign";
import type { TaskRow } from "./task-row.server";

export function TaskFor({ task: { agreement, about } }: { task: Pick<TaskRow, "agreement" | "about"> }) {
  if (!agreement && !about) return <>–</>;
  return (
    <>
      {about ? (
        <Link className="link" to={subjectPath(about)} draggable={false}>
          {about.name}
        </Link>
      ) : null}
      {agreement ? (
        <span className={about ? "under" : undefined}>
          <Link className="link" to={`/agreements/${agreement.id}`} draggable={false}>
            <Foreign lang={agreement.titleLanguage}>{agreement.title}</Foreign>
          </Link>
          <span className="under mono">{agreement.reference}</span>
        </span>
      ) : null}
    </>
  );
}
