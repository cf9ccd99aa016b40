/** Why something cannot be recorded on an agreement, in a sentence or a checklist, with the way on. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { Checklist } from "#app/ui/checklist";
import { becauseText } from "#app/ui/form/refusal-words";
import { Notice } from "#app/ui/notice";
import { isWaivable, type Need, type NeedAnswer } from "#workflows/needs";
import type { EventGate, FormAgreement } from "./open-event.server";
import { agreementPath, eventPath, needPath, waiverPath } from "./paths";

interface GateProps {
  gate: EventGate;
  agreement: FormAgreement;
}

export function Gate({ gate, agreement }: GateProps) {
  const t = useText();
  return (
    <div className="stack gate">
      <Why gate={gate} agreement={agreement} />
      <p>
        <ButtonLink to={agreementPath(agreement.id)}>{t.agreementForms.back}</ButtonLink>
      </p>
    </div>
  );
}

function Why({ gate, agreement }: GateProps) {
  const t = useText();
  const words = t.agreementForms.gate;
  if (gate.why === "manager") return <ForManagers names={gate.names} />;
  if (gate.why === "needs")
    return (
      <Card title={words.needsTitle}>
        <p>{words.needsText}</p>
        <Needs needs={gate.needs} agreementId={agreement.id} />
      </Card>
    );
  return <NotNow gate={gate} agreement={agreement} />;
}

export function ForManagers({ names }: { names: string[] }) {
  const words = useText().agreementForms.gate;
  return (
    <Notice tone="info" title={words.managerTitle}>
      <p>{names.length > 0 ? words.managerText(names.join(", ")) : words.managerNobody}</p>
    </Notice>
  );
}

function NotNow({ gate, agreement }: { gate: Extract<EventGate, { why: "notNow" }>; agreement: FormAgreement }) {
  const t = useText();
  const words = t.agreementForms.gate;
  const steps: Record<string, string> = t.workflow.steps;
  const to = (event: keyof typeof t.workflow.events) => (
    <Link className="link" to={eventPath(agreement.id, event)}>
      {t.workflow.events[event].do}
    </Link>
  );
  return (
    <Notice tone="info" title={words.notNowTitle}>
      <p>{words.notNow(t.stages[agreement.stage], steps[agreement.step] ?? agreement.step)}</p>
      {gate.first ? (
        <p>
          {words.first} {to(gate.first)}
        </p>
      ) : null}
      {!gate.first && gate.waysOn.length > 0 ? (
        <>
          <p>{words.waysOn}</p>
          <ul className="bullets">
            {gate.waysOn.map((event) => (
              <li key={event}>{to(event)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}

function Needs({ needs, agreementId }: { needs: NeedAnswer[]; agreementId: string }) {
  const t = useText();
  return (
    <Checklist
      items={needs.map(({ need, met, waived, because }) => ({
        met,
        text: met ? t.workflow.needs[need].met : t.workflow.needs[need].missing,
        note: waived === undefined ? becauseText(t, need, because) : t.ui.waived(waived),
        action: met ? undefined : <Supply need={need} agreementId={agreementId} />,
      }))}
    />
  );
}

function Supply({ need, agreementId }: { need: Need; agreementId: string }) {
  const t = useText();
  return (
    <>
      {"– "}
      <Link className="link" to={needPath(agreementId, need)}>
        {t.workflow.needs[need].link}
      </Link>
      {isWaivable(need) ? (
        <>
          {" "}
          <Link className="link" to={waiverPath(agreementId, need)}>
            {t.agreementForms.gate.cannotEstablish}
          </Link>
        </>
      ) : null}
    </>
  );
}
