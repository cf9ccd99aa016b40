/** The period the dashboard or a figure speaks of: the usual ones as links, other days in a form. The rest of the address stays. */
import { Form, useSearchParams } from "@remix-run/react";
import { isDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { withParams } from "#app/ui/search-params";
import type { AskedPeriod, Period } from "./period";

interface PeriodChoiceProps {
  offered: Record<"thisQuarter" | "thisYear" | "last12Months" | "lastYear", Period>;
  /** The one that is shown where the address says nothing. */
  usual: string;
  asked: AskedPeriod;
  /** The page that is asked. */
  page: string;
}

export function PeriodChoice({ offered, usual, asked, page }: PeriodChoiceProps) {
  const words = useText().dashboard;
  const [params] = useSearchParams();
  const chosen = asked.problem ? null : asked.period.text;
  const isOffered = Object.values(offered).some(({ text }) => text === chosen);
  const to = (text: string) => ({
    search: withParams(params, { period: text === usual ? null : text, first: null, last: null }),
  });
  return (
    <div className="period-choice">
      <nav aria-label={words.periodLabel} className="row">
        {(Object.keys(offered) as (keyof typeof offered)[]).map((name) => (
          <ButtonLink
            key={name}
            small
            to={to(offered[name].text)}
            aria-current={offered[name].text === chosen ? "true" : undefined}
            className={offered[name].text === chosen ? "chosen" : undefined}
            preventScrollReset
          >
            {words.periods[name]}
          </ButtonLink>
        ))}
      </nav>
      <OwnPeriod key={asked.period.text} page={page} asked={asked} open={!isOffered} />
    </div>
  );
}

function OwnPeriod({ page, asked, open }: { page: string; asked: AskedPeriod; open: boolean }) {
  const words = useText().dashboard;
  const [params] = useSearchParams();
  const { problem, typed, period } = asked;
  const kept = [...params].filter(([name]) => !["period", "first", "last", "page"].includes(name));
  const field = (name: "first" | "last") => (
    <div>
      <label>
        {words[name]}
        <input
          type="date"
          name={name}
          autoComplete="off"
          defaultValue={problem ? (isDay(typed[name]) ? typed[name] : "") : period[name]}
          aria-invalid={problem?.field === name ? true : undefined}
          aria-describedby={problem?.field === name ? "period-problem" : undefined}
        />
      </label>
      {problem?.field === name ? (
        <p className="problem small" id="period-problem">
          {words[problem.code]}
        </p>
      ) : null}
    </div>
  );
  return (
    <details open={open}>
      <summary>{words.ownPeriod}</summary>
      <Form method="get" action={page} className="filters" aria-label={words.ownPeriod}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="period" value="own" />
        {field("first")}
        {field("last")}
        <Button>{words.showPeriod}</Button>
      </Form>
    </details>
  );
}
