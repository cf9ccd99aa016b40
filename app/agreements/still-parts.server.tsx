/** What the page of an agreement only shows, in the order it stands there. All but its comments, which are written on the page. */
import { CommitmentsCard } from "#app/commitments/commitments-card";
import { commitmentsPath, newCommitmentPath } from "#app/commitments/paths";
import { DocumentsCard } from "#app/documents/documents-card";
import type { Ctx } from "#app/platform/context.server";
import { stillPart } from "#app/platform/still.server";
import { useText } from "#app/platform/text";
import { VisitsCard } from "#app/visits/visits-card";
import { AboutCard } from "./about";
import { TasksCard } from "./agreement-tasks";
import { CareCard, ContactsCard } from "./contacts";
import { EvaluationCard } from "./evaluation";
import { FamilyCard } from "./family";
import { FilingsCard } from "./filings";
import { Actions, Lead } from "./head";
import { KeyDates } from "./key-dates";
import { NextSteps } from "./next-steps";
import { OpinionsCard } from "./opinions";
import { PageParts } from "./page-parts";
import { Parties } from "./parties";
import { agreementPath } from "./paths";
import { PilotCard } from "./pilot";
import { ReportingCard } from "./reporting-card";
import { showsCommitments, showsFilings, showsOpinions, showsReporting } from "./show-parts";
import type { AgreementView } from "./show-queries.server";
import { SigningCard } from "./signing-card";
import { SourcesCard } from "./sources";
import { StageBar } from "./stage-bar";
import { Timeline } from "./timeline";

interface Shown {
  view: AgreementView;
}

/** Each as HTML; `above`, `next`, `beside`, `before` and `after` the comments. */
export function stillParts(ctx: Ctx, url: URL, view: AgreementView) {
  const parts = {
    actions: Actions,
    lead: Lead,
    above: Above,
    next: Next,
    beside: Beside,
    before: Before,
    after: After,
  };
  type Html = Record<keyof typeof parts, string>;
  return Object.fromEntries(
    Object.entries(parts).map(([name, Part]) => [name, stillPart(ctx.locale, url, name, <Part view={view} />)]),
  ) as Html;
}

const editAt = ({ rights, agreement }: AgreementView) => (rights.write ? `${agreementPath(agreement.id)}/edit` : null);

function Above({ view }: Shown) {
  const { agreement, rights } = view;
  return (
    <>
      <Parties
        parties={view.parties}
        observed={agreement.observed}
        signed={view.signing !== null}
        nameAt={rights.write ? `${agreementPath(agreement.id)}/parties` : null}
      />
      <div>
        <StageBar stages={view.stages} today={view.today} />
        <StandingOfStep standings={view.standings} />
      </div>
      <PageParts view={view} />
    </>
  );
}

/** What the source says of where it stands, where that is not plainly stated. */
function StandingOfStep({ standings }: Pick<AgreementView, "standings">) {
  const t = useText();
  const found = standings.find(({ field }) => field === "step");
  if (!found?.note && found?.standing !== "inferred") return null;
  return (
    <p className="small muted standing">
      {t.agreementPage.standing}: {found.note ?? t.workflow.standings[found.standing]}.
    </p>
  );
}

function Next({ view }: Shown) {
  const { agreement, rights, steps } = view;
  const reader = { id: agreement.id, write: rights.write, decide: rights.decide };
  return <NextSteps steps={steps} voided={agreement.step === "voided"} reader={reader} />;
}

function Beside({ view }: Shown) {
  const { agreement, rights } = view;
  const { id, stage, observed } = agreement;
  return (
    <>
      <KeyDates agreementId={id} dates={view.dates} today={view.today} observed={observed} ended={stage === "ended"} />
      <FamilyCard family={view.family} editAt={editAt(view)} />
      <ContactsCard contacts={view.contacts} nameAt={rights.write ? `${agreementPath(id)}/contacts` : null} />
      <CareCard agreement={agreement} write={rights.write} />
    </>
  );
}

function Before({ view }: Shown) {
  const { agreement, rights, steps, today } = view;
  const { id, stage, step } = agreement;
  const window = view.standings.find(({ field }) => field === "window");
  return (
    <>
      <AboutCard agreement={agreement} editAt={editAt(view)} />
      <PilotCard
        id={id}
        pilots={view.pilots}
        window={window ?? {}}
        canAdd={rights.write && stage !== "ended" && view.pilots[0]?.evaluated === false}
      />
      {view.evaluation ? <EvaluationCard evaluation={view.evaluation} /> : null}
      {showsOpinions(view) ? (
        <OpinionsCard
          id={id}
          opinions={view.opinions}
          today={today}
          canAnswer={rights.write && steps.forward.some(({ event }) => event === "opinionAnswered")}
        />
      ) : null}
      {view.signing ? <SigningCard signing={view.signing} standings={view.standings} /> : null}
      {showsReporting(view) ? <ReportingCard id={id} reporting={view.reporting} write={rights.write} /> : null}
      {showsFilings(view) ? <FilingsCard id={id} filings={view.filings} today={today} write={rights.write} /> : null}
      {showsCommitments(view) ? (
        <CommitmentsCard
          ofAgreement
          commitments={view.commitments}
          today={today}
          addAt={rights.write && step !== "voided" ? newCommitmentPath("agreement", id) : null}
          allAt={`${commitmentsPath}?agreement=${id}&status=any`}
        />
      ) : null}
      <TasksCard reference={agreement.reference} tasks={view.tasks} today={today} write={rights.write} />
      <DocumentsCard documents={view.documents} />
    </>
  );
}

function After({ view }: Shown) {
  return (
    <>
      {view.visits.length > 0 ? <VisitsCard visits={view.visits} /> : null}
      <Timeline id={view.agreement.id} history={view.history} record={view.steps.record} rights={view.rights} />
      <SourcesCard sources={view.sources} standings={view.standings} />
    </>
  );
}
