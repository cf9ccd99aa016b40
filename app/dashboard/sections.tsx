/** The parts of the dashboard in the order of a meeting: where things stand, what is due and with whom, then how it went. */
import { Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { AgeCard } from "./age-card";
import { BarsCard } from "./bars-card";
import { LengthCard } from "./length-card";
import { PartsCard } from "./parts-card";
import type { Shown } from "./read-dashboard.server";
import { TrendCard } from "./trend-card";
import { WaitingCard } from "./waiting-card";

export function Sections({ shown }: { shown: Shown }) {
  const t = useText();
  const words = t.dashboard;
  // A card for every figure that counts nothing says nothing.
  if (Object.values(shown.counts).every(({ buckets }) => buckets.every(({ count }) => count === 0)))
    return (
      <Card>
        <EmptyState
          title={words.nothingCounted}
          action={<ButtonLink to="/agreements">{t.shell.agreements}</ButtonLink>}
        >
          {words.nothingCountedText}
        </EmptyState>
      </Card>
    );
  return (
    <>
      <Section title={words.stand} columns={2}>
        <PartsCard id="stage" shown={shown} wide />
        <AgeCard shown={shown} />
        <WaitingCard shown={shown} />
      </Section>
      <Section title={words.dueAndWhom} columns={3}>
        <PartsCard id="deadlines" shown={shown} />
        <BarsCard id="overdueByOwner" shown={shown} tone="late" />
        <BarsCard id="overdueByBody" shown={shown} tone="late" />
      </Section>
      <Section title={words.work} columns={4}>
        <PartsCard id="opinions" shown={shown} />
        <PartsCard id="filings" shown={shown} />
        <PartsCard id="commitments" shown={shown} />
        <PartsCard id="tasks" shown={shown} />
      </Section>
      <Section title={words.pilots} columns={4}>
        <PartsCard id="pilots" shown={shown} />
        <PartsCard id="indicators" shown={shown} />
        <PartsCard id="evaluations" shown={shown} />
        <PartsCard id="termEvaluations" shown={shown} />
      </Section>
      <Section title={words.movement} columns={3}>
        <TrendCard shown={shown} />
        <PartsCard id="dormant" shown={shown} />
      </Section>
      <Section title={words.lengths} columns={2}>
        <LengthCard id="signingDays" shown={shown} />
        <LengthCard id="activityDays" shown={shown} />
      </Section>
      <Section title={words.about} columns={3}>
        <BarsCard id="country" shown={shown} />
        <BarsCard id="kind" shown={shown} />
        <BarsCard id="field" shown={shown} />
      </Section>
      <Section title={words.gaps} columns={1}>
        <BarsCard
          id="missing"
          shown={shown}
          most={16}
          tone="waiting"
          wide
          aside={
            <Link className="link small" to="/completeness?owner=all">
              {words.toCompleteness}
            </Link>
          }
        />
      </Section>
    </>
  );
}

interface SectionProps {
  title: string;
  /** On a wide page. */
  columns: 1 | 2 | 3 | 4;
  children: ReactNode;
}

function Section({ title, columns, children }: SectionProps) {
  const headingId = useId();
  return (
    <section className="dashboard-section" aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      <div className="figures" data-columns={columns}>
        {children}
      </div>
    </section>
  );
}
