/** What moving an agreement to a stage means, in words and ways on. Only shown: the server writes it (`move.tsx`). */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { Notice } from "#app/ui/notice";
import { StageIcon } from "#app/ui/stage-tag";
import type { Moving, readMove } from "./move-queries.server";
import { StepItem } from "./next-steps";
import { agreementPath, movePath } from "./paths";
import type { ShownStep } from "./show-steps";

export type Read = Awaited<ReturnType<typeof readMove>>;

export function titleOf(
  { pipeline, stages }: Pick<ReturnType<typeof useText>, "pipeline" | "stages">,
  read: Read,
): string {
  const words = pipeline.move;
  const { to, moving } = read;
  if (to === "") return words.button;
  if (moving.is === "none") return words.never(stages[to]);
  const open = moving.is === "here" || (moving.is === "ways" && moving.steps.some((step) => step.open));
  return open ? words.title(stages[to]) : words.notYet(stages[to]);
}

/** All of the page below its title. */
export function MoveAnswer({ read }: { read: Read }) {
  const t = useText();
  return (
    <div className="stack gate">
      <Answer read={read} />
      <p className="row">
        <ButtonLink to={agreementPath(read.agreement.id)}>{t.agreementForms.back}</ButtonLink>
        <ButtonLink to="/pipeline" kind="quiet">
          {t.pipeline.move.toBoard}
        </ButtonLink>
      </p>
    </div>
  );
}

function Answer({ read }: { read: Read }) {
  const t = useText();
  const words = t.pipeline.move;
  const { agreement, moving } = read;
  if (moving.is === "unasked") return <Unasked id={agreement.id} moves={moving.moves} />;
  const from = t.stages[agreement.stage];
  const to = read.to ? t.stages[read.to] : "";
  switch (moving.is) {
    case "here":
      return <Notice>{words.here(from, (t.workflow.steps as Record<string, string>)[agreement.step] ?? "")}</Notice>;
    case "ways": {
      const open = moving.steps.some((step) => step.open);
      return (
        <Card title={open ? words.choose(to) : words.missing}>
          <p>{open ? words.chooseText : words.missingText}</p>
          <Steps read={read} steps={moving.steps} />
        </Card>
      );
    }
    case "through":
      return (
        <>
          <Notice title={words.noStraightWay(from, to)}>
            <p>{words.goesThrough}</p>
            <ol className="numbered">
              {moving.way.map((event) => (
                <li key={event}>{t.workflow.events[event].do}</li>
              ))}
            </ol>
          </Notice>
          {moving.first.length > 0 ? (
            <Card title={words.first}>
              <Steps read={read} steps={moving.first} />
            </Card>
          ) : null}
        </>
      );
    case "none":
      return (
        <Notice title={words.noWay(from, to)}>
          <NoWay read={read} pilotAllowed={moving.pilotAllowed} />
        </Notice>
      );
  }
}

function Steps({ read, steps }: { read: Read; steps: ShownStep[] }) {
  const reader = { id: read.agreement.id, ...read.rights };
  return (
    <ul className="next-steps">
      {steps.map((step) => (
        <StepItem key={step.event} step={step} reader={reader} main={steps.length === 1} />
      ))}
    </ul>
  );
}

function NoWay({ read, pilotAllowed }: { read: Read; pilotAllowed: boolean }) {
  const words = useText().pipeline.move;
  const { id, stage } = read.agreement;
  const [text, to, label] =
    stage === "ended"
      ? [words.ended, `/agreements/new?succeeds=${id}`, words.propose]
      : pilotAllowed
        ? [words.noWayBack, `${agreementPath(id)}#history`, words.history]
        : [words.pilotOnce, `${agreementPath(id)}/edit`, words.toKind];
  return (
    <p>
      {text}{" "}
      <Link className="link" to={to}>
        {label}
      </Link>
    </p>
  );
}

/** An address that names no stage: all that it can be moved to. */
function Unasked({ id, moves }: { id: string; moves: Extract<Moving, { is: "unasked" }>["moves"] }) {
  const t = useText();
  const words = t.pipeline.move;
  return (
    <Card>
      <ul className="move-stages">
        {moves.map(({ stage, opens }) => (
          <li key={stage}>
            <Link to={movePath(id, stage)}>
              <span className="stage-name" data-stage={stage}>
                <StageIcon stage={stage} />
                {t.stages[stage]}
              </span>
              <span className="muted small">{words.opens[opens]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
