/** Putting one record into another: which one, whose value stays where they differ, and what moves along. */
import { Form, Link } from "@remix-run/react";
import { problemText } from "#app/platform/problem-text";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { HiddenField, RadioField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { LocalNames } from "#app/ui/local-names";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { mergeForm } from "./forms";
import type { openMerge } from "./merge-route.server";

type Of = "people" | "organisations";
type Opened = Awaited<ReturnType<typeof openMerge>>;
type Other = NonNullable<Opened["other"]>;

export function MergePage({ of, kept, typed, problem, suggestions, other }: Opened & { of: Of }) {
  const t = useText();
  const words = t.merging;
  const here = `/${of}/${kept.id}`;
  const list = of === "people" ? t.people.title : t.organisations.title;
  return (
    <Page
      title={words.mergeTitle(kept.name)}
      crumbs={[{ to: `/${of}`, label: list }, { to: here, label: kept.name }, { label: t.mergingCard.merge }]}
      lead={words.mergeLead}
    >
      {other ? (
        <Compared of={of} kept={kept} other={other} />
      ) : (
        <Form method="get" className="form">
          <div className={problem ? "field wrong" : "field"}>
            <label htmlFor="with">{words.other[of]}</label>
            <span className="hint" id="with-hint">
              {words.otherHint}
            </span>
            {problem ? (
              <span className="problem" id="with-problem">
                {problemText(t, problem)}
              </span>
            ) : null}
            <input
              id="with"
              name="with"
              className="input"
              list="others"
              defaultValue={typed}
              maxLength={700}
              autoComplete="off"
              aria-describedby={problem ? "with-problem with-hint" : "with-hint"}
              aria-invalid={problem ? true : undefined}
              required
            />
            <datalist id="others">
              {suggestions.map(({ value, note }) => (
                <option key={value} value={value} label={note ?? undefined} />
              ))}
            </datalist>
          </div>
          <div className="row">
            <Button kind="main">{words.compare}</Button>
            <ButtonLink kind="quiet" to={here}>
              {t.ui.cancel}
            </ButtonLink>
          </div>
        </Form>
      )}
    </Page>
  );
}

function Compared({ of, kept, other }: { of: Of; kept: Opened["kept"]; other: Other }) {
  const t = useText();
  const words = t.merging;
  const type = of === "people" ? "person" : "organisation";
  const values = { choose: Object.fromEntries(other.fields.map(({ name, offered }) => [name, offered])) };
  const form = usePageForm({ schema: mergeForm(type), values });
  const here = `/${of}/${kept.id}`;
  if (other.why)
    return (
      <Notice tone="warn" title={(t.rules as unknown as Record<string, string>)[other.why]}>
        <ButtonLink to={here}>{words.back(kept.name)}</ButtonLink>
      </Notice>
    );
  return (
    <div className="stack">
      <div className="record-pair card">
        {other.sides.map((side, at) =>
          side ? (
            <div key={side.id}>
              <strong className="small muted">{at === 0 ? words.stays : words.goesInto}</strong>
              <Link className="link each" to={`/${of}/${side.id}`}>
                {side.name}
              </Link>
              {side.names.length > 0 ? (
                <span className="under">
                  <LocalNames names={side.names} />
                </span>
              ) : null}
              {side.note ? <span className="under">{side.note}</span> : null}
            </div>
          ) : null,
        )}
        <p>
          <Link className="link small" to={`/${of}/${other.id}/merge?with=${kept.id}`}>
            {words.swap}
          </Link>
        </p>
      </div>
      <PageForm form={form}>
        <HiddenField name="with" value={other.id} />
        <HiddenField name="keptVersion" value={kept.version} />
        <HiddenField name="mergedVersion" value={other.version} />
        {other.fields.length === 0 ? <p>{words.allAlike}</p> : null}
        {other.fields.map((field) => (
          <RadioField
            key={field.name}
            name={`choose.${field.name}`}
            label={field.label}
            options={[
              { value: "kept", label: field.kept, hint: words.ofKept(kept.name) },
              { value: "merged", label: field.merged, hint: t.mergingCard.ofMerged(other.name) },
            ]}
          />
        ))}
        <Card title={words.moves}>
          {other.moves.length === 0 ? (
            <p className="muted">{words.movesNothing}</p>
          ) : (
            <ul className="plain-lines">
              {other.moves.map(({ what, count }) => (
                <li key={what}>{(words.moving as Record<string, (count: number) => string>)[what]?.(count)}</li>
              ))}
            </ul>
          )}
          <p className="small muted after">{words.movesNote}</p>
        </Card>
        <SubmitButton cancelTo={here}>{words.putTogether}</SubmitButton>
      </PageForm>
    </div>
  );
}
