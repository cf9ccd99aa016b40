/** What was put into a record, each with who did it and when, and a button that takes it back. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { HiddenField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { useViewer } from "#app/ui/viewer";
import { takeBackForm } from "./forms";
import type { MergeRow } from "./merges-route.server";

interface MergesProps {
  of: "people" | "organisations";
  kept: { id: string; name: string };
  merges: MergeRow[];
}

export function MergesPage({ of, kept, merges }: MergesProps) {
  const t = useText();
  const words = t.merging;
  const may = useViewer()?.may;
  const list = of === "people" ? t.people.title : t.organisations.title;
  const latest = merges.find(({ undoneOn }) => undoneOn === null);
  return (
    <Page
      title={words.mergesTitle(kept.name)}
      crumbs={[{ to: `/${of}`, label: list }, { to: `/${of}/${kept.id}`, label: kept.name }, { label: words.merges }]}
      lead={words.mergesLead}
    >
      <Card>
        {merges.length === 0 ? (
          <EmptyState title={words.noMerges}>{words.noMergesText}</EmptyState>
        ) : (
          <ul className="merges">
            {merges.map((merge) => (
              <li key={merge.id}>
                <div>
                  {merge.undoneOn ? (
                    <Link className="link" to={`/${of}/${merge.other.id}`}>
                      {merge.other.name}
                    </Link>
                  ) : (
                    <strong>{merge.other.name}</strong>
                  )}
                  <span className="under">
                    <DayText day={merge.on} /> · {merge.by}
                  </span>
                  {merge.undoneOn ? (
                    <span className="under">
                      {words.takenBack} <DayText day={merge.undoneOn} /> · {merge.undoneBy}
                    </span>
                  ) : null}
                </div>
                {may?.write && merge.id === latest?.id ? <TakeBack merge={merge} /> : null}
                {merge.undoneOn === null && merge.id !== latest?.id ? (
                  <span className="small muted">{words.laterFirst}</span>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}

function TakeBack({ merge }: { merge: MergeRow }) {
  const words = useText().merging;
  const form = usePageForm({ schema: takeBackForm });
  return (
    <PageForm form={form}>
      <HiddenField name="merge" value={merge.id} />
      <div>
        <Button>
          {words.undo}
          <span className="visually-hidden">: {merge.other.name}</span>
        </Button>
      </div>
    </PageForm>
  );
}
