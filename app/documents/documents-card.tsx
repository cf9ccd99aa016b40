/** Documents on the page of the record they belong to, newest first. */
import { Link } from "@remix-run/react";
import { subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import type { DocumentRow, DocumentsOf } from "./documents-of.server";
import { addDocumentsPath, documentPath, documentsPath } from "./paths";

/** `documents`: what `documentsOf` read. The card's id is `documents`. */
export function DocumentsCard({ documents: { subject, rows, more, write } }: { documents: DocumentsOf }) {
  const words = useText().documentsCard;
  return (
    <Card
      id="documents"
      title={words.title}
      actions={
        <>
          {more ? (
            <ButtonLink small kind="quiet" to={documentsPath(subject)}>
              {words.all}
            </ButtonLink>
          ) : null}
          {write && subject.type === "agreement" ? (
            <ButtonLink small kind="quiet" to={`${subjectPath(subject)}/letter`}>
              {words.letter}
            </ButtonLink>
          ) : null}
          {write ? (
            <ButtonLink small to={addDocumentsPath(subject)}>
              {words.add}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <ul className="documents">
          {rows.map((row) => (
            <DocumentLine key={row.id} row={row} of={subject.type} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function DocumentLine({ row, of }: { row: DocumentRow; of: DocumentRow["subjectType"] }) {
  const t = useText();
  const words = t.documentsCard;
  const facts = [
    words.kinds[row.kind],
    row.language && ((t.languages as Record<string, string>)[row.language] ?? row.language),
    row.authentic ? words.authentic : null,
    row.number > 1 ? words.version(row.number) : null,
    row.subjectType === of ? null : words.of[row.subjectType],
  ];
  return (
    <li>
      <span className="name">
        <Link to={documentPath(row.id)}>{row.title}</Link>
        <small>{facts.filter(Boolean).join(" · ")}</small>
      </span>
      <small className="when">
        <DayText day={row.datedOn ?? row.addedOn} />
      </small>
    </li>
  );
}
