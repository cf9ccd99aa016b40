/** What the page of an organisation only shows: what hangs on it below its people, and the side with what it is. */
import { DocumentsCard } from "#app/documents/documents-card";
import { MeetingsCard } from "#app/meetings/meetings-card";
import { HistoryCard } from "#app/merging/history-card";
import { calledBy } from "#app/platform/called";
import type { Ctx } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";
import { can } from "#app/platform/permissions";
import { stillPart } from "#app/platform/still.server";
import { useText } from "#app/platform/text";
import { TasksCard } from "#app/tasks/tasks-card";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { VisitsCard } from "#app/visits/visits-card";
import type { readAround } from "./around.server";
import { PlaceMapCard } from "./place-map";
import { FactsCard } from "./show-cards";
import { ProfileCard, SuccessionCard } from "./show-profile";

type Around = Awaited<ReturnType<typeof readAround>>;

export function stillParts(ctx: Ctx, url: URL, around: Around) {
  const write = can(ctx.actor, "records.write");
  return {
    around: stillPart(ctx.locale, url, "around", <HangsOnIt around={around} />),
    side: stillPart(ctx.locale, url, "side", <Side around={around} locale={ctx.locale} write={write} />),
  };
}

function HangsOnIt({ around }: { around: Around }) {
  return (
    <>
      <TasksCard tasks={around.tasks} today={around.today} />
      <VisitsCard visits={around.visits} />
      <MeetingsCard meetings={around.meetings} />
      <DocumentsCard documents={around.documents} />
    </>
  );
}

function Side({ around, locale, write }: { around: Around; locale: Locale; write: boolean }) {
  const { organisation, map, history } = around;
  return (
    <>
      <SuccessionCard organisation={organisation} review write={write} />
      <ProfileCard organisation={organisation} />
      <PlaceMapCard map={map} name={calledBy(locale, organisation, organisation.country === "VN").name} />
      <FactsCard facts={organisation.facts} />
      {write ? <RecordCard organisation={organisation} /> : null}
      <HistoryCard history={history} />
    </>
  );
}

/** What can be done about the record itself. */
function RecordCard({ organisation }: Pick<Around, "organisation">) {
  const t = useText();
  return (
    <Card title={t.organisations.record}>
      <div className="row">
        {organisation.successor ? null : (
          <ButtonLink small to="succession">
            {t.organisations.recordSuccession}
          </ButtonLink>
        )}
        <ButtonLink small kind="quiet" to="merge">
          {t.mergingCard.merge}
        </ButtonLink>
      </div>
    </Card>
  );
}
