/** What the bodies asked have answered, the higher consent where one disagrees, and the clearing with its ground. */
import { Link } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { type Definition, DefinitionList } from "#app/ui/definition-list";
import { EmptyState } from "#app/ui/empty-state";
import { Tag } from "#app/ui/tag";
import { answerPath } from "./paths";
import type { AgreementView } from "./show-queries.server";

type Opinions = AgreementView["opinions"];
type Body = Opinions["bodies"][number];

interface OpinionsProps {
  id: string;
  opinions: Opinions;
  today: string;
  /** Answers can be recorded now, and the reader may. */
  canAnswer: boolean;
}

const tones = { agrees: "good", agreesWithComments: "warn", disagrees: "alarm" } as const;

export function OpinionsCard({ id, opinions, today, canAnswer }: OpinionsProps) {
  const t = useText();
  const words = t.agreementPage.opinions;
  const columns: Column<Body>[] = [
    { key: "body", header: words.body, rowHeader: true, cell: ({ body }) => body },
    { key: "sent", header: words.sent, cell: ({ sentOn }) => <DayText day={sentOn} /> },
    {
      key: "due",
      header: words.due,
      cell: ({ due, verdict }) => (
        <span className={!verdict && due && due < today ? "bad" : undefined}>
          <DayText day={due} none="–" />
        </span>
      ),
    },
    {
      key: "answer",
      header: words.answer,
      wide: true,
      cell: (body) => <Answer id={id} body={body} canAnswer={canAnswer} />,
    },
  ];
  const after = afterwards(t, opinions);
  return (
    <Card id="opinions" title={t.agreementPage.parts.opinions}>
      {opinions.bodies.length > 0 ? (
        <DataTable
          caption={words.caption}
          hideCaption
          columns={columns}
          rows={opinions.bodies}
          rowKey={({ body, sentOn }) => `${body} ${sentOn}`}
        />
      ) : after.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : null}
      {after.length > 0 ? <DefinitionList wide items={after} /> : null}
    </Card>
  );
}

function Answer({ id, body, canAnswer }: { id: string; body: Body; canAnswer: boolean }) {
  const t = useText();
  const words = t.agreementPage.opinions;
  if (!body.verdict)
    return (
      <span className="row">
        <span className="muted">{words.waiting}</span>
        {canAnswer ? (
          <Link className="link" to={answerPath(id, body.body)} aria-label={words.recordOf(body.body)}>
            {words.record}
          </Link>
        ) : null}
      </span>
    );
  return (
    <div className="stack-s">
      <span className="row">
        <Tag tone={tones[body.verdict]}>{t.workflow.verdicts[body.verdict]}</Tag>
        <DayText day={body.answeredOn} />
      </span>
      {body.text ? <p className="keep said">{body.text}</p> : null}
    </div>
  );
}

function afterwards(t: ReturnType<typeof useText>, { consent, consentNeeded, clearance }: Opinions): Definition[] {
  const words = t.agreementPage.opinions;
  const items: Definition[] = [];
  if (consent)
    items.push({
      term: words.consent,
      detail: words.consentBy(consent.from, formatDay(t, consent.on)),
      note: consent.reference ? words.reference(consent.reference) : null,
    });
  else if (consentNeeded) items.push({ term: words.consent, detail: words.consentMissing, tone: "alarm" });
  if (clearance)
    items.push({
      term: words.cleared,
      detail: words.clearedBy(clearance.by, formatDay(t, clearance.on)),
      note: clearance.ground ? (
        <span className="keep">
          {words.ground}: {clearance.ground}
        </span>
      ) : null,
    });
  return items;
}
