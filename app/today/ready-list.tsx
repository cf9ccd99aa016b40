/** Agreements whose next step can be recorded right away. */
import { eventPath } from "#app/agreements/paths";
import { useText } from "#app/platform/text";
import { AboutAgreement } from "#app/today/about-agreement";
import type { ReadyAgreement } from "#app/today/ready-queries.server";
import { ButtonLink } from "#app/ui/button";
import { StageTag } from "#app/ui/stage-tag";

export function ReadyList({ ready, withOwner }: { ready: ReadyAgreement[]; withOwner: boolean }) {
  const t = useText();
  return (
    <ul className="due ready">
      {ready.map((one) => (
        <li key={one.id}>
          <div className="what">
            <AboutAgreement about={one} withOwner={withOwner} />
            <span>
              <StageTag stage={one.stage}>{`${t.stages[one.stage]} · ${t.workflow.steps[one.step]}`}</StageTag>
            </span>
          </div>
          <div className="do">
            <ButtonLink to={eventPath(one.id, one.event)} small>
              {t.workflow.events[one.event].do}
              <span className="visually-hidden">{t.today.about(one.title)}</span>
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  );
}
