/** A fresh address of a calendar, shown once: it is kept nowhere. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import type { FeedScope } from "#app/preferences/forms";
import { AddressOnce } from "#app/ui/address-once";

/** What an action answers that made an address. */
export interface MadeFeed {
  feed: { scope: FeedScope; address: string };
}

/** Narrows an action's answer to a made address. */
export function isMadeFeed(answer: unknown): answer is MadeFeed {
  return typeof answer === "object" && answer !== null && "feed" in answer;
}

export function FeedOnce({ feed: { scope, address } }: MadeFeed) {
  const words = useText().preferences.feeds;
  return (
    <AddressOnce title={words.scopes[scope]} warning={words.madeOnce} label={words.address} address={address}>
      <h3>{words.how}</h3>
      <ul className="bullets">
        <li>{words.outlook}</li>
        <li>{words.google}</li>
        <li>{words.apple}</li>
      </ul>
      <p className="muted">{words.howNote}</p>
      <Link className="link" to="/preferences">
        {words.done}
      </Link>
    </AddressOnce>
  );
}
