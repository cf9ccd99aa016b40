/** The head of an agreement's page: what it is, and what can be done with the record. */
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Foreign } from "#app/ui/foreign";
import { Tag } from "#app/ui/tag";
import { agreementPath } from "./paths";
import type { AgreementView } from "./show-queries.server";

interface HeadProps {
  view: AgreementView;
}

export function Actions({ view: { agreement, rights } }: HeadProps) {
  const words = useText().agreementPage;
  const base = agreementPath(agreement.id);
  if (!rights.write) return null;
  return (
    <>
      {rights.readers && agreement.confidential ? <ButtonLink to={`${base}/access`}>{words.access}</ButtonLink> : null}
      <ButtonLink to={`${base}/edit`}>{words.edit}</ButtonLink>
    </>
  );
}

export function Lead({ view: { agreement } }: HeadProps) {
  const t = useText();
  const words = t.agreementPage;
  const { titles, kind, observed, confidential, binding } = agreement;
  return (
    <>
      {titles.map(({ language, title }) => (
        <Foreign key={language} lang={language} block>
          {title}
        </Foreign>
      ))}
      <div className="row tags">
        <Tag tone={kind === "notDecided" ? "warn" : "accent"}>
          {kind === "notDecided" ? words.kindOpen : t.workflow.kinds[kind]}
        </Tag>
        {observed ? <Tag>{words.observed}</Tag> : null}
        {confidential ? <Tag tone="alarm">{words.confidential}</Tag> : null}
        {binding === null ? null : <Tag>{binding ? words.binding : words.notBinding}</Tag>}
      </div>
    </>
  );
}
