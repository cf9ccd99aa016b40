/** What can happen next: a way to record it, or the checklist of what is missing with links to where it is supplied. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Check, Checklist } from "#app/ui/checklist";
import { EmptyState } from "#app/ui/empty-state";
import { becauseText } from "#app/ui/form/refusal-words";
import { eventPath, waiverPath } from "./paths";
import type { ShownNeed, ShownStep, ShownSteps } from "./show-steps";

interface Reader {
  id: string;
  write: boolean;
  decide: boolean;
}

export function NextSteps({ steps, voided, reader }: { steps: ShownSteps; voided: boolean; reader: Reader }) {
  const t = useText();
  const words = t.agreementPage.next;
  const mine = (step: ShownStep) => step.open && (step.by === "officer" ? reader.write : reader.decide);
  const first = steps.forward.find(mine);
  return (
    <Card id="next" title={t.agreementPage.parts.next}>
      {steps.forward.length === 0 && steps.aside.length === 0 ? (
        <EmptyState title={words.none}>{voided ? words.noneVoid : words.noneText}</EmptyState>
      ) : null}
      {reader.write ? null : <p className="muted small">{words.viewer}</p>}
      <ul className="next-steps">
        {steps.forward.map((step) => (
          <StepItem key={step.event} step={step} reader={reader} main={step === first} />
        ))}
      </ul>
      {steps.aside.length > 0 ? (
        <details className="more">
          <summary>{words.others(steps.aside.length)}</summary>
          <ul className="next-steps">
            {steps.aside.map((step) => (
              <StepItem key={step.event} step={step} reader={reader} />
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  );
}

/** One event: the way to record it, or what it still needs. */
export function StepItem({ step, reader, main }: { step: ShownStep; reader: Reader; main?: boolean }) {
  const t = useText();
  const words = t.agreementPage.next;
  const title = t.workflow.events[step.event].do;
  const forManager = step.by === "manager" && !reader.decide;
  const canRecord = step.open && reader.write && !forManager;
  return (
    <li>
      <p>{title}</p>
      {canRecord ? (
        <ButtonLink to={eventPath(reader.id, step.event)} kind={main ? "main" : "plain"}>
          {words.record}
          <span className="visually-hidden"> {title}</span>
        </ButtonLink>
      ) : null}
      {step.after ? <p className="why">{words.first(t.workflow.events[step.after].do)}</p> : null}
      {forManager ? <p className="why">{words.manager}</p> : null}
      {step.open && !canRecord && !forManager ? <p className="why">{words.ready}</p> : null}
      {step.needs.length > 0 ? (
        <Checklist items={step.needs.map((need) => checkOf(need, t, reader, step.open))} />
      ) : null}
    </li>
  );
}

/** Needs that no form supplies: their link shows where the matter stands. The words of the others are their link. */
const seenElsewhere = new Set(["termOver", "noPilotElsewhere", "successorSigned", "somethingToTakeBack"]);

function checkOf(answer: ShownNeed, t: ReturnType<typeof useText>, { id, write }: Reader, open: boolean): Check {
  const words = t.agreementPage.next;
  const need = t.workflow.needs[answer.need];
  if (answer.waived !== undefined) return { met: true, text: need.missing, note: words.waived(answer.waived) };
  if (answer.met) return { met: true, text: need.met };
  const because = becauseText(t, answer.need, answer.because);
  return {
    met: false,
    text:
      write && answer.to && !seenElsewhere.has(answer.need) ? (
        <Link className="link" to={answer.to}>
          {need.missing}
        </Link>
      ) : (
        need.missing
      ),
    ...(write && answer.to ? { action: <Supply answer={answer} id={id} to={answer.to} link={need.link} /> } : {}),
    ...(because || open ? { note: because ?? words.choose } : {}),
  };
}

function Supply({ answer, id, to, link }: { answer: ShownNeed; id: string; to: string; link: string }): ReactNode {
  const t = useText();
  return (
    <span className="supply">
      {seenElsewhere.has(answer.need) ? (
        <Link className="link" to={to}>
          {link}
        </Link>
      ) : null}
      {answer.waivable ? (
        <Link className="link quiet" to={waiverPath(id, answer.need)}>
          {t.agreementPage.next.cannot}
        </Link>
      ) : null}
    </span>
  );
}
