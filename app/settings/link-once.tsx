/** A fresh sign-in link, shown once: it is kept nowhere. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { AddressOnce } from "#app/ui/address-once";

/** What an action answers that made a link. */
export interface MadeLink {
  made: { id: string; name: string; address: string };
}

/** Narrows an action's answer to a made link. */
export function isMadeLink(answer: unknown): answer is MadeLink {
  return typeof answer === "object" && answer !== null && "made" in answer;
}

export function LinkOnce({ made: { id, name, address } }: MadeLink) {
  const words = useText().settings.people;
  return (
    <AddressOnce title={words.linkTitle(name)} warning={words.linkOnce} label={words.linkLabel} address={address}>
      <div className="row">
        <Link className="link" to={`/settings/people/${id}`}>
          {words.toPerson(name)}
        </Link>
        <Link className="link" to="/settings/people">
          {words.toPeople}
        </Link>
      </div>
    </AddressOnce>
  );
}
