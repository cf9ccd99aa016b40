/** Where it is known from: the sources, and what they say of each fact that was taken over. */
import { saidByFile } from "#app/imports/said-by-file.server";
import { languageName } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { fieldNameOf } from "./fact-names";
import type { ShownSource, ShownStanding } from "./show-row.server";

export function SourcesCard({ sources, standings }: { sources: ShownSource[]; standings: ShownStanding[] }) {
  const t = useText();
  const words = t.agreementPage.sources;
  return (
    <Card id="sources" title={t.agreementPage.parts.sources}>
      {sources.length === 0 ? <p className="muted small">{words.none}</p> : null}
      <ul className="stack-s">
        {sources.map((source) => (
          <Source key={source.id} source={source} />
        ))}
      </ul>
      {standings.length > 0 ? (
        <details className="more">
          <summary>{words.saysOf}</summary>
          <Standings standings={standings} several={sources.length > 1} />
        </details>
      ) : null}
    </Card>
  );
}

function Source({ source }: { source: ShownSource }) {
  const t = useText();
  const words = t.agreementPage.sources;
  const { publisher, subject, publishedOn, publishedNote, language, url } = source;
  return (
    <li>
      {saidByFile(t, publisher)}
      <span className="small muted block">{saidByFile(t, subject)}</span>
      <span className="small muted block">
        {publishedNote ?? <DayText day={publishedOn} none={words.undated} />}
        {language ? ` · ${languageName(t, language)}` : null}
        {url && /^https?:\/\//i.test(url) ? (
          <>
            {" · "}
            <a className="link" href={url} rel="noopener noreferrer external">
              {words.open}
            </a>
          </>
        ) : null}
      </span>
    </li>
  );
}

function Standings({ standings, several }: { standings: ShownStanding[]; several: boolean }) {
  const t = useText();
  const words = t.agreementPage.sources;
  const columns: Column<ShownStanding>[] = [
    { key: "fact", header: words.fact, rowHeader: true, cell: ({ field }) => fieldNameOf(t, field) },
    {
      key: "standing",
      header: words.standing,
      wide: true,
      cell: ({ standing, note, source }) => (
        <>
          {t.workflow.standings[standing]}
          {note ? <span className="small muted block">{note}</span> : null}
          {several && source ? <span className="small muted block">{saidByFile(t, source)}</span> : null}
        </>
      ),
    },
  ];
  return (
    <DataTable caption={words.saysOf} hideCaption columns={columns} rows={standings} rowKey={({ field }) => field} />
  );
}
