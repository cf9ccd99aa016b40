/** A fresh sign-in link, shown once: it is kept nowhere. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { Notice } from "#app/ui/notice";

/** What an action answers that made a link. */
export interface MadeLink {
  made: { id: string; name: string; address: string };
}

/** Narrows an action's answer to a made link. */
export function isMadeLink(answer: unknown): answer is MadeLink {
  return typeof answer === "object" && answer !== null && "made" in answer;
}

export function LinkOnce({ made: { id, name, address } }: MadeLink) {
  const t = useText();
  const words = t.settings.people;
  return (
    <Card title={words.linkTitle(name)}>
      <div className="stack-s" role="status">
        <Notice tone="warn">
          <p>{words.linkOnce}</p>
        </Notice>
        <label className="field">
          <span>{words.linkLabel}</span>
          <input
            className="input mono"
            readOnly
            value={address}
            autoComplete="off"
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
        <div className="row">
          <Link className="link" to={`/settings/people/${id}`}>
            {words.toPerson(name)}
          </Link>
          <Link className="link" to="/settings/people">
            {words.toPeople}
          </Link>
        </div>
      </div>
    </Card>
  );
}
