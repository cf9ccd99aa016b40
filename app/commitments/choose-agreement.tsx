/** The first step of a new commitment: which agreement promises it. Plain links and a form that asks for an address. */
import { Form, Link, useSearchParams } from "@remix-run/react";
import type { Suggestion } from "#app/platform/lookup";
import { problemText } from "#app/platform/problem-text";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { Foreign } from "#app/ui/foreign";
import { withParams } from "#app/ui/search-params";
import type { PromisedAt } from "./promised-at.server";

interface ChooseAgreementProps {
  promised: PromisedAt;
  problem: string | null;
  suggestions: Suggestion[];
}

export function ChooseAgreement({ promised, problem, suggestions }: ChooseAgreementProps) {
  const t = useText();
  const words = t.commitments.adding;
  const [params] = useSearchParams();
  const others = [...params].filter(([name]) => name !== "agreement");
  return (
    <div className="stack">
      {promised.agreements.length > 0 ? (
        <Card title={words.chooseOfMeeting}>
          <ul className="choices-list">
            {promised.agreements.map(({ id, reference, title, titleLanguage }) => (
              <li key={id}>
                <Link className="link" to={{ search: withParams(params, { agreement: id }) }}>
                  <Foreign lang={titleLanguage}>{title}</Foreign>
                </Link>{" "}
                <span className="small mono">{reference}</span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Form method="get" className="form">
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className={problem ? "field wrong" : "field"}>
          <label htmlFor="agreement">{promised.agreements.length > 0 ? words.another : t.commitments.agreement}</label>
          <span className="hint" id="agreement-hint">
            {words.chooseHint}
          </span>
          {problem ? (
            <span className="problem" id="agreement-problem">
              {problemText(t, problem)}
            </span>
          ) : null}
          <input
            id="agreement"
            name="agreement"
            className="input"
            list="agreements"
            autoComplete="off"
            defaultValue={params.get("agreement") ?? ""}
            aria-describedby={problem ? "agreement-hint agreement-problem" : "agreement-hint"}
            aria-invalid={problem ? true : undefined}
          />
          <datalist id="agreements">
            {suggestions.map(({ value }) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        </div>
        <div className="submit">
          <Button kind="main">{words.goOn}</Button>
        </div>
      </Form>
    </div>
  );
}
