/** What the agreement is about: summary, fields of cooperation, why this partner. */
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Tag } from "#app/ui/tag";
import type { AgreementView } from "./show-queries.server";

interface AboutProps {
  agreement: AgreementView["agreement"];
  editAt: string | null;
}

export function AboutCard({ agreement, editAt }: AboutProps) {
  const t = useText();
  const words = t.agreementPage.about;
  const { summary, whyPartner, fields } = agreement;
  const nothing = !summary && !whyPartner && fields.length === 0;
  return (
    <Card id="about" title={t.agreementPage.parts.about}>
      {nothing ? (
        <EmptyState title={words.none} action={editAt ? <ButtonLink to={editAt}>{words.write}</ButtonLink> : null}>
          {words.noneText}
        </EmptyState>
      ) : (
        <div className="stack-s about">
          {summary ? <p className="keep">{summary}</p> : null}
          {fields.length > 0 ? (
            <ul className="row" aria-label={words.fields}>
              {fields.map((field) => (
                <li key={field}>
                  <Tag>{(t.workflow.fieldsOfCooperation as Record<string, string>)[field] ?? field}</Tag>
                </li>
              ))}
            </ul>
          ) : null}
          {whyPartner ? (
            <>
              <h3>{words.whyPartner}</h3>
              <p className="keep">{whyPartner}</p>
            </>
          ) : null}
        </div>
      )}
    </Card>
  );
}
