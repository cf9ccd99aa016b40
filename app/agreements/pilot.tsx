/** A pilot: its question, its window, what was measured, its reports and its outcome. Earlier pilots stand folded under it. */
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { type Definition, DefinitionList } from "#app/ui/definition-list";
import { Tag } from "#app/ui/tag";
import { PilotRecords } from "./pilot-records";
import type { FactStanding } from "./show-dates";
import type { AgreementView } from "./show-queries.server";
import { spanText } from "./stage-bar";

export type ShownPilot = AgreementView["pilots"][number];

interface PilotProps {
  id: string;
  pilots: ShownPilot[];
  window: Partial<FactStanding>;
  /** Indicators, values and reports can be added to the present pilot. */
  canAdd: boolean;
}

export function PilotCard({ id, pilots: [present, ...past], window, canAdd }: PilotProps) {
  const t = useText();
  const words = t.agreementPage.pilot;
  if (!present) return null;
  return (
    <Card
      id="pilot"
      title={
        <>
          {t.agreementPage.parts.pilot} <Tag tone={stateTone[present.state]}>{words.state[present.state]}</Tag>
        </>
      }
    >
      <div className="stack">
        <Story pilot={present} window={window} />
        <PilotRecords id={id} pilot={present} canAdd={canAdd} />
        {past.map((pilot) => (
          <details key={pilot.number} className="more">
            <summary>{words.past(pilot.number, spanText(t, pilot.firstOn, pilot.lastOn))}</summary>
            <div className="stack">
              <Story pilot={pilot} window={{}} />
              <PilotRecords id={id} pilot={pilot} canAdd={false} />
            </div>
          </details>
        ))}
      </div>
    </Card>
  );
}

const stateTone = { running: "good", paused: "warn", closed: "neutral" } as const;

function Story({ pilot, window }: { pilot: ShownPilot; window: Partial<FactStanding> }) {
  const t = useText();
  const words = t.agreementPage.pilot;
  const open = (text: string | null) => (text ? <span className="keep">{text}</span> : null);
  const standing = window.standing && window.standing !== "recorded" ? t.workflow.standings[window.standing] : null;
  const items: (Definition | null)[] = [
    { term: words.question, detail: open(pilot.question) },
    { term: words.scope, detail: open(pilot.scope) },
    { term: words.leadOurs, detail: open(pilot.leadOurs) },
    { term: words.leadTheirs, detail: open(pilot.leadTheirs) },
    {
      term: words.window,
      detail: spanText(t, pilot.firstOn, pilot.lastOn) || null,
      note: window.note ?? standing,
    },
    pilot.extensions.length > 0
      ? {
          term: words.extensions,
          detail: (
            <ul>
              {pilot.extensions.map(({ on, lastOn, reason }) => (
                <li key={`${on} ${lastOn}`}>
                  {words.extended(formatDay(t, on), formatDay(t, lastOn))}: <span className="keep">{reason}</span>
                </li>
              ))}
            </ul>
          ),
        }
      : null,
    pilot.outcome
      ? {
          term: words.outcome,
          detail: t.workflow.outcomes[pilot.outcome],
          note: pilot.closedOn ? words.closed(formatDay(t, pilot.closedOn)) : null,
        }
      : null,
    pilot.closingReason ? { term: words.learnt, detail: open(pilot.closingReason) } : null,
  ];
  const facts = items.filter((item): item is Definition => item !== null);
  const unknown = facts.filter(({ detail }) => detail === null);
  return (
    <div className="stack-s">
      <DefinitionList wide items={facts.filter(({ detail }) => detail !== null)} />
      {unknown.length > 0 ? (
        <p className="small muted">{t.agreementPage.notGiven(unknown.map(({ term }) => String(term)))}</p>
      ) : null}
    </div>
  );
}
