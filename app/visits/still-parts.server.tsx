/** What the page of a visit only shows: its tasks and gifts, and its documents. */

import { DocumentsCard } from "#app/documents/documents-card";
import type { documentsOf } from "#app/documents/documents-of.server";
import { GiftsCard } from "#app/gifts/gifts-card";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { stillPart } from "#app/platform/still.server";
import { TasksCard } from "#app/tasks/tasks-card";
import type { tasksOf } from "#app/tasks/tasks-of.server";
import type { VisitShown } from "./visit-page.server";

interface Around {
  id: string;
  tasks: Awaited<ReturnType<typeof tasksOf>>;
  gifts: VisitShown["gifts"];
  documents: Awaited<ReturnType<typeof documentsOf>>;
}

export function stillParts(ctx: Ctx, url: URL, { id, tasks, gifts, documents }: Around) {
  const around = (
    <>
      <TasksCard tasks={tasks} today={ctx.today} />
      <GiftsCard gifts={gifts} addAt={can(ctx.actor, "records.write") ? `/gifts/new?visit=${id}` : null} />
    </>
  );
  return {
    around: stillPart(ctx.locale, url, "around", around),
    documents: stillPart(ctx.locale, url, "documents", <DocumentsCard documents={documents} />),
  };
}
