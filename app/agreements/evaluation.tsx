/** The scorecard with the evidence beside each score, the result, and the decision that followed. */
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { type Definition, DefinitionList } from "#app/ui/definition-list";
import { Tag } from "#app/ui/tag";
import type { AgreementView } from "./show-queries.server";

type Evaluation = NonNullable<AgreementView["evaluation"]>;
type Score = Evaluation["scores"][number];

const tones = { met: "good", partlyMet: "warn", notMet: "alarm" } as const;

export function EvaluationCard({ evaluation }: { evaluation: Evaluation }) {
  const t = useText();
  const words = t.agreementPage.evaluation;
  const columns: Column<Score>[] = [
    { key: "criterion", header: words.criterion, rowHeader: true, cell: ({ criterion }) => criterion },
    { key: "score", header: words.score, numeric: true, cell: ({ score }) => words.outOf(score) },
    {
      key: "evidence",
      header: words.evidence,
      wide: true,
      cell: ({ evidence }) => <span className="keep">{evidence}</span>,
    },
  ];
  const { decision } = evaluation;
  const items: (Definition | null)[] = [
    {
      term: words.result,
      detail: <Tag tone={tones[evaluation.result]}>{t.workflow.results[evaluation.result]}</Tag>,
      note: words.decidedBy(evaluation.by, formatDay(t, evaluation.on)),
    },
    evaluation.summary ? { term: words.summary, detail: <span className="keep">{evaluation.summary}</span> } : null,
    {
      term: words.decision,
      detail: decision ? t.workflow.decisions[decision.decision] : <span className="muted">{words.awaited}</span>,
      note: decision ? words.decidedBy(decision.by, formatDay(t, decision.on)) : null,
    },
    decision ? { term: words.reason, detail: <span className="keep">{decision.reason}</span> } : null,
    decision?.reviewOn ? { term: words.review, detail: formatDay(t, decision.reviewOn, { weekday: true }) } : null,
  ];
  return (
    <Card id="evaluation" title={t.agreementPage.parts.evaluation}>
      <div className="stack">
        <DataTable
          caption={words.caption}
          columns={columns}
          rows={evaluation.scores}
          rowKey={({ criterion }) => criterion}
        />
        <DefinitionList wide items={items.filter((item): item is Definition => item !== null)} />
        {evaluation.toLapse ? <p className="muted">{words.toLapse}</p> : null}
      </div>
    </Card>
  );
}
