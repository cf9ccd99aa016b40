/** The agreements around this one: above, under, beside, in its place. Only those the reader may see arrive here. */
import { Link } from "@remix-run/react";
import { useLocale, useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { Foreign } from "#app/ui/foreign";
import { StageTag } from "#app/ui/stage-tag";
import type { Family, Relative } from "./family-queries.server";
import { agreementPath } from "./paths";

export function FamilyCard({ family, editAt }: { family: Family; editAt: string | null }) {
  const t = useText();
  const words = t.agreementPage.family;
  const groups = [
    { title: words.replacedBy, of: family.replacedBy ? [family.replacedBy] : [] },
    { title: words.replaces, of: family.replaces },
    { title: words.parent, of: family.parent ? [family.parent] : [] },
    { title: words.children, of: family.children },
    { title: words.related, of: family.related },
  ].filter(({ of }) => of.length > 0);
  return (
    <Card id="family" title={t.agreementPage.parts.family}>
      {groups.length === 0 ? (
        <p className="muted small">
          {words.none}{" "}
          {editAt ? (
            <Link className="link" to={editAt}>
              {words.add}
            </Link>
          ) : null}
        </p>
      ) : (
        <div className="stack-s">
          {groups.map(({ title, of }) => (
            <div key={title} className="relatives">
              <h3>{title}</h3>
              <ul>
                {of.map((relative) => (
                  <RelativeItem key={relative.id} relative={relative} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </Card>
  );
}

function RelativeItem({ relative }: { relative: Relative }) {
  const t = useText();
  const locale = useLocale();
  const { id, reference, title, titleLanguage, stage, step } = relative;
  return (
    <li>
      <Link to={agreementPath(id)} className="link">
        {titleLanguage === locale ? title : <Foreign lang={titleLanguage}>{title}</Foreign>}
      </Link>
      <span className="row">
        <span className="mono muted">{reference}</span>
        <StageTag stage={stage}>
          {t.stages[stage]} · {(t.workflow.steps as Record<string, string>)[step]}
        </StageTag>
      </span>
    </li>
  );
}
