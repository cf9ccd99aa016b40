/** The side of a document's page: what is known of it, its versions, and the same text in other languages. */
import { Link } from "@remix-run/react";
import { formatMoment } from "#app/platform/days";
import { subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { type Definition, DefinitionList } from "#app/ui/definition-list";
import { useTimeZone } from "#app/ui/viewer";
import type { DocumentView } from "./document-page.server";
import { useLanguageName } from "./document-words";
import { documentPath } from "./paths";

export function AboutCard({ document }: { document: DocumentView }) {
  const t = useText();
  const words = t.documents;
  const timeZone = useTimeZone();
  const languageName = useLanguageName();
  const { subject, language, authentic, datedOn, originalAt, note, addedAt, addedBy, fileName, sha256 } = document;
  const items: Definition[] = [
    {
      term: words.belongsTo,
      detail: (
        <Link className="link" to={subjectPath(subject)}>
          {subject.name}
        </Link>
      ),
    },
    { term: words.language, detail: language ? languageName(language) : words.notSaid },
    {
      term: words.authentic,
      detail: authentic === null ? words.notSaid : authentic ? words.authenticIs : words.authenticIsNot,
    },
    { term: words.dated, detail: <DayText day={datedOn} /> },
    { term: words.originalAt, detail: originalAt ?? words.notSaid },
    { term: words.added, detail: words.addedBy(addedBy, formatMoment(t, addedAt, timeZone)) },
    { term: words.fileName, detail: <span className="break">{fileName}</span> },
    {
      term: words.fingerprint,
      detail: (
        <span className="mono small" title={sha256}>
          {sha256.slice(0, 16)}…
        </span>
      ),
      note: words.fingerprintNote,
    },
  ];
  return (
    <Card title={words.about}>
      <DefinitionList items={items} />
      {note ? <p className="keep small card-note">{note}</p> : null}
    </Card>
  );
}

export function VersionsCard({ document: { id, versions } }: { document: DocumentView }) {
  const words = useText().documents;
  if (versions.length < 2) return null;
  return (
    <Card title={words.versions}>
      <ul className="documents">
        {versions.map((one) => (
          <li key={one.id}>
            <span className="name">
              {one.id === id ? <strong>{one.title}</strong> : <Link to={documentPath(one.id)}>{one.title}</Link>}
              <small>
                {[words.version(one.number), one.id === id ? words.thisOne : null, one.latest ? words.latest : null]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </span>
            <small className="when">
              <DayText day={one.datedOn ?? one.addedOn} />
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function PairsCard({ document: { pairs } }: { document: DocumentView }) {
  const t = useText();
  const languageName = useLanguageName();
  if (pairs.length === 0) return null;
  return (
    <Card title={t.documents.pairs}>
      <ul className="documents">
        {pairs.map((one) => (
          <li key={one.id}>
            <span className="name">
              <Link to={documentPath(one.id)}>{one.title}</Link>
              <small>
                {[one.language && languageName(one.language), one.authentic ? t.documentsCard.authentic : null]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
