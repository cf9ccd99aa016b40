/** What reports upward will say of the agreement: lead agency, results, difficulties, proposals, as officers wrote them. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DefinitionList } from "#app/ui/definition-list";
import { EmptyState } from "#app/ui/empty-state";
import { agreementPath } from "./paths";
import type { AgreementView } from "./show-queries.server";

interface ReportingProps {
  id: string;
  reporting: AgreementView["reporting"];
  write: boolean;
}

export function ReportingCard({ id, reporting: { lead, results, difficulties, proposals }, write }: ReportingProps) {
  const words = useText().reporting;
  const at = write ? `${agreementPath(id)}/reporting` : null;
  const nothing = !lead && !results && !difficulties && !proposals;
  const written = (text: string | null) =>
    text ? <span className="keep">{text}</span> : <span className="muted">{words.notRecorded}</span>;
  return (
    <Card
      id="reporting"
      title={words.card}
      actions={
        at && !nothing ? (
          <Link className="link small" to={at}>
            {words.change}
          </Link>
        ) : null
      }
    >
      {nothing ? (
        <EmptyState title={words.none} action={at ? <ButtonLink to={at}>{words.write}</ButtonLink> : null}>
          {words.noneText}
        </EmptyState>
      ) : (
        <DefinitionList
          items={[
            {
              term: words.fields.leadId,
              detail: lead ? (
                <Link className="link" to={`/organisations/${lead.id}`}>
                  {lead.name}
                </Link>
              ) : (
                written(null)
              ),
            },
            { term: words.fields.results, detail: written(results) },
            { term: words.fields.difficulties, detail: written(difficulties) },
            { term: words.fields.proposals, detail: written(proposals) },
          ]}
        />
      )}
    </Card>
  );
}
