/** The kinds of reports, each with the button that makes it as usual and the way to its form. */
import { Form } from "@remix-run/react";
import { formatSpan } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { asks, type ReportKindId } from "./contents/request";
import { fieldsOf, type ReportValues } from "./usual";

interface KindCardsProps {
  /** Each kind with what it is made with where nothing else is asked. */
  usual: ReportValues[];
  /** One for each kind: the same button twice is one report. */
  requestKeys: Record<ReportKindId, string>;
}

export function KindCards({ usual, requestKeys }: KindCardsProps) {
  return (
    <ul className="report-kinds">
      {usual.map((values) => (
        <KindCard key={values.kind} values={values} requestKey={requestKeys[values.kind]} />
      ))}
    </ul>
  );
}

function KindCard({ values, requestKey }: { values: ReportValues; requestKey: string }) {
  const t = useText();
  const words = t.reports;
  const { kind } = values;
  const { title, text, forWhom } = words.kinds[kind];
  const form = `/reports/new?kind=${kind}`;
  // Whatever cannot be guessed is chosen first.
  const ready = !asks[kind].partner && !asks[kind].columns;
  const as = [
    asks[kind].period ? formatSpan(t, values.firstOn, values.lastOn) : words.today,
    words.wholeOffice,
    t.languages[values.locale],
  ].join(" · ");
  return (
    <li className="card">
      <div>
        <h3>{title}</h3>
        <p className="muted small">{forWhom}</p>
      </div>
      <p className="holds">{text}</p>
      {ready ? <p className="muted small">{words.usual(as)}</p> : null}
      <div className="row">
        {ready ? (
          <Form method="post" action={form}>
            {[...fieldsOf(values), ["requestKey", requestKey] as const].map(([name, value]) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
            <Button kind={kind === "commitments" ? "main" : "plain"}>
              {words.make}
              <span className="visually-hidden">{words.makeNamed(title)}</span>
            </Button>
          </Form>
        ) : null}
        <ButtonLink to={form} kind={ready ? "quiet" : "plain"}>
          {words.choose[kind]}
          <span className="visually-hidden">{words.makeNamed(title)}</span>
        </ButtonLink>
      </div>
    </li>
  );
}
