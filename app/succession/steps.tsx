/** The three steps of a succession, and where one stands in them. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { useViewer } from "#app/ui/viewer";
import { finishPath, recordPath, reviewPath } from "./paths";

const steps = ["record", "agreements", "finish"] as const;
type SuccessionStep = (typeof steps)[number];

interface StepsProps {
  at: SuccessionStep;
  organisationId: string;
  /** Who succeeded it is on record: the later steps can be gone to. */
  recorded: boolean;
}

export function SuccessionSteps({ at, organisationId, recorded }: StepsProps) {
  const words = useText().succession.steps;
  const write = useViewer()?.may.write;
  const to: Record<SuccessionStep, string | null> = {
    record: recorded && write ? recordPath(organisationId) : null,
    agreements: recorded ? reviewPath(organisationId) : null,
    finish: recorded && write ? finishPath(organisationId) : null,
  };
  return (
    <nav aria-label={words.label}>
      <ol className="succession-steps">
        {steps.map((step, index) => {
          const there = to[step];
          const done = index < steps.indexOf(at);
          return (
            <li key={step} aria-current={step === at ? "step" : undefined} data-done={done || undefined}>
              <b aria-hidden="true">{done ? "✓" : index + 1}</b>
              {there && step !== at ? (
                <Link className="link" to={there}>
                  {words[step]}
                </Link>
              ) : (
                words[step]
              )}
              {done ? <span className="visually-hidden"> ({words.done})</span> : null}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
