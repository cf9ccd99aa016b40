/** What the page of a person only shows: where one met them and what hangs on them, and the side with who they are. */

import { DocumentsCard } from "#app/documents/documents-card";
import type { documentsOf } from "#app/documents/documents-of.server";
import { MeetingsCard } from "#app/meetings/meetings-card";
import type { historyOf } from "#app/merging/history.server";
import { HistoryCard } from "#app/merging/history-card";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { stillPart } from "#app/platform/still.server";
import { useText } from "#app/platform/text";
import { TasksCard } from "#app/tasks/tasks-card";
import type { tasksOf } from "#app/tasks/tasks-of.server";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { VisitsCard } from "#app/visits/visits-card";
import type { personPage } from "./person-queries.server";
import { ContactCard, PersonProfile } from "./show-cards";
import { SignedCard } from "./signed-card";

interface Around {
  person: Awaited<ReturnType<typeof personPage>>;
  visits: Parameters<typeof VisitsCard>[0]["visits"];
  meetings: Parameters<typeof MeetingsCard>[0]["meetings"];
  tasks: Awaited<ReturnType<typeof tasksOf>>;
  documents: Awaited<ReturnType<typeof documentsOf>>;
  history: Awaited<ReturnType<typeof historyOf>>;
}

export function stillParts(ctx: Ctx, url: URL, { person, visits, meetings, tasks, documents, history }: Around) {
  const met = (
    <>
      <SignedCard signed={person.signed} />
      <VisitsCard visits={visits} />
      <MeetingsCard meetings={meetings} />
      <ContactCard agreements={person.agreements} />
    </>
  );
  const around = (
    <>
      <TasksCard tasks={tasks} today={ctx.today} />
      <DocumentsCard documents={documents} />
    </>
  );
  const side = (
    <>
      <PersonProfile person={person} />
      <PersonalDataCard write={can(ctx.actor, "records.write")} erase={can(ctx.actor, "people.erase")} />
      <HistoryCard history={history} />
    </>
  );
  return {
    met: stillPart(ctx.locale, url, "met", met),
    around: stillPart(ctx.locale, url, "around", around),
    side: stillPart(ctx.locale, url, "side", side),
  };
}

/** What can be done about what is held of them. */
function PersonalDataCard({ write, erase }: { write: boolean; erase: boolean }) {
  const t = useText();
  return (
    <Card title={t.personalDataCard.card}>
      <p className="small muted">{t.personalDataCard.cardText}</p>
      <div className="row after">
        {write ? (
          <>
            <ButtonLink small to="data">
              {t.personalDataCard.see}
            </ButtonLink>
            <ButtonLink small to="merge">
              {t.mergingCard.mergeWith}
            </ButtonLink>
          </>
        ) : null}
        {erase ? (
          <ButtonLink small kind="quiet" to="erase">
            {t.personalDataCard.erase}
          </ButtonLink>
        ) : null}
      </div>
    </Card>
  );
}
