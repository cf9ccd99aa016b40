/** `/agreements/:id`: one agreement with everything about it. One page, read from top to bottom, with a list of its parts. */
import { useLoaderData } from "@remix-run/react";
import { CommentsCard } from "#app/comments/comments-card";
import { type CommentsOf, commentsOf } from "#app/comments/comments-of.server";
import { CommitmentsCard } from "#app/commitments/commitments-card";
import { commitmentsPath, newCommitmentPath } from "#app/commitments/paths";
import { DocumentsCard } from "#app/documents/documents-card";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useLocale, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Tag } from "#app/ui/tag";
import { VisitsCard } from "#app/visits/visits-card";
import { AboutCard } from "./about";
import { TasksCard } from "./agreement-tasks";
import { CareCard, ContactsCard } from "./contacts";
import { EvaluationCard } from "./evaluation";
import { FamilyCard } from "./family";
import { FilingsCard } from "./filings";
import { KeyDates } from "./key-dates";
import { NextSteps } from "./next-steps";
import { OpinionsCard } from "./opinions";
import { PageParts } from "./page-parts";
import { Parties } from "./parties";
import { agreementPath } from "./paths";
import { PilotCard } from "./pilot";
import { ReportingCard } from "./reporting-card";
import { showsCommitments, showsFilings, showsOpinions, showsReporting } from "./show-parts";
import { type AgreementView, agreementPage } from "./show-queries.server";
import { SigningCard } from "./signing-card";
import { SourcesCard } from "./sources";
import { StageBar } from "./stage-bar";
import { Timeline } from "./timeline";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const asked = { all: url.searchParams.get("history") === "all", page: pageOf(url) };
  const [view, comments] = await Promise.all([
    agreementPage(ctx, params.id, asked),
    commentsOf(ctx, { type: "agreement", id: params.id ?? "" }, pageOf(url, "comments")),
  ]);
  return { ...view, comments };
});

export const meta = titled<typeof loader>((t, data) => data?.agreement.title ?? t.agreementPage.crumb);
export const links = foreignScripts;

export default function Agreement() {
  const t = useText();
  const view = useLoaderData<typeof loader>();
  const { agreement, rights } = view;
  const base = agreementPath(agreement.id);
  const editAt = rights.write ? `${base}/edit` : null;
  return (
    <Page
      title={<InItsLanguage lang={agreement.titleLanguage} text={agreement.title} />}
      crumbs={[
        { to: "/agreements", label: t.agreementPage.crumb },
        { label: <span className="mono">{agreement.reference}</span> },
      ]}
      lead={<Lead agreement={agreement} />}
      actions={
        rights.write ? (
          <>
            {rights.readers && agreement.confidential ? (
              <ButtonLink to={`${base}/access`}>{t.agreementPage.access}</ButtonLink>
            ) : null}
            <ButtonLink to={`${base}/edit`}>{t.agreementPage.edit}</ButtonLink>
          </>
        ) : null
      }
    >
      <div className="agreement">
        <Parties
          parties={view.parties}
          observed={agreement.observed}
          signed={view.signing !== null}
          nameAt={rights.write ? `${base}/parties` : null}
        />
        <div>
          <StageBar stages={view.stages} today={view.today} />
          <StandingOfStep standings={view.standings} />
        </div>
        <PageParts view={view} />
        <Body view={view} editAt={editAt} />
      </div>
    </Page>
  );
}

function Body({ view, editAt }: { view: AgreementView & { comments: CommentsOf }; editAt: string | null }) {
  const { agreement, rights, steps, today } = view;
  const { id, stage, step } = agreement;
  const reader = { id, write: rights.write, decide: rights.decide };
  const window = view.standings.find(({ field }) => field === "window");
  return (
    <div className="record">
      <div className="first">
        <NextSteps steps={steps} voided={step === "voided"} reader={reader} />
      </div>
      <aside className="stack">
        <KeyDates
          agreementId={id}
          dates={view.dates}
          today={today}
          observed={agreement.observed}
          ended={stage === "ended"}
        />
        <FamilyCard family={view.family} editAt={editAt} />
        <ContactsCard contacts={view.contacts} nameAt={rights.write ? `${agreementPath(id)}/contacts` : null} />
        <CareCard agreement={agreement} write={rights.write} />
      </aside>
      <div className="stack rest">
        <AboutCard agreement={agreement} editAt={editAt} />
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
        <CommentsCard comments={view.comments} />
        {view.visits.length > 0 ? <VisitsCard visits={view.visits} /> : null}
        <Timeline id={id} history={view.history} record={steps.record} rights={rights} />
        <SourcesCard sources={view.sources} standings={view.standings} />
      </div>
    </div>
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

function InItsLanguage({ lang, text }: { lang: string; text: string }) {
  const locale = useLocale();
  return lang === locale ? text : <Foreign lang={lang}>{text}</Foreign>;
}

function Lead({ agreement }: { agreement: AgreementView["agreement"] }) {
  const t = useText();
  const words = t.agreementPage;
  const { titles, kind, observed, confidential, binding } = agreement;
  return (
    <>
      {titles.map(({ language, title }) => (
        <Foreign key={language} lang={language} block>
          {title}
        </Foreign>
      ))}
      <div className="row tags">
        <Tag tone={kind === "notDecided" ? "warn" : "accent"}>
          {kind === "notDecided" ? words.kindOpen : t.workflow.kinds[kind]}
        </Tag>
        {observed ? <Tag>{words.observed}</Tag> : null}
        {confidential ? <Tag tone="alarm">{words.confidential}</Tag> : null}
        {binding === null ? null : <Tag>{binding ? words.binding : words.notBinding}</Tag>}
      </div>
    </>
  );
}
