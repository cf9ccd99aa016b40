/** On an agreement's page: what can be recorded next, as the page itself offers it. */
import { useRouteLoaderData } from "@remix-run/react";
import { eventPath } from "#app/agreements/paths";
import type { OpenStep } from "#app/agreements/show-steps";
import type { Catalogue } from "#app/locales/catalogue";
import type { Viewer } from "#app/ui/viewer";
import type { Entry } from "./entries";

interface AgreementShown {
  agreement: { id: string };
  steps: OpenStep[];
}

export function useSteps(t: Catalogue, viewer: Viewer): Entry[] {
  const shown = useRouteLoaderData<AgreementShown>("agreements/show");
  if (!shown || !viewer.may.write) return [];
  return shown.steps
    .filter(({ by }) => by === "officer" || viewer.may.decide)
    .map(({ event }) => ({
      group: "steps" as const,
      to: eventPath(shown.agreement.id, event),
      label: t.workflow.events[event].do,
    }));
}
