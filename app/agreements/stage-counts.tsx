/** How many agreements stand in each stage under the present filters. Each count is the link that shows them. */
import { Link, useSearchParams } from "@remix-run/react";
import { type AgreementFilter, stages } from "#app/agreements/filters";
import { useText } from "#app/platform/text";
import { withParams } from "#app/ui/search-params";
import { type Stage, StageIcon } from "#app/ui/stage-tag";

interface StageCountsProps {
  filter: AgreementFilter;
  inStage: Record<Stage, number>;
}

export function StageCounts({ filter, inStage }: StageCountsProps) {
  const t = useText();
  const words = t.agreementsList;
  const [params] = useSearchParams();
  const to = (stage: Stage | null) => ({ search: withParams(params, { stage, step: null, page: null }) });
  const all = Object.values(inStage).reduce((sum, count) => sum + count, 0);
  return (
    <nav aria-label={words.stagesLabel}>
      <ul className="stage-counts">
        <li>
          <Link to={to(null)} aria-current={filter.stage === "" ? "true" : undefined} preventScrollReset>
            <b>{words.many(all)}</b>
            <span>{words.all}</span>
          </Link>
        </li>
        {stages.map((stage) => (
          <li key={stage}>
            <Link
              to={to(stage)}
              data-stage={stage}
              aria-current={filter.stage === stage ? "true" : undefined}
              preventScrollReset
            >
              <b>{words.many(inStage[stage])}</b>
              <span>
                <StageIcon stage={stage} />
                {t.stages[stage]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
