/** The agreement a line of Today is about: its title as a link, its reference, and whose it is where that matters. */
import { Link } from "@remix-run/react";
import { agreementPath } from "#app/agreements/paths";
import { useText } from "#app/platform/text";
import type { About } from "#app/today/due-queries.server";
import { Foreign } from "#app/ui/foreign";

export function AboutAgreement({ about, withOwner }: { about: About; withOwner: boolean }) {
  const words = useText().today;
  return (
    <span className="about">
      <Link className="link" to={agreementPath(about.id)}>
        <Foreign lang={about.titleLanguage}>{about.title}</Foreign>
      </Link>{" "}
      <span className="mono">{about.reference}</span>
      {withOwner ? <span> · {about.owner ? words.ownedBy(about.owner) : words.nobody}</span> : null}
    </span>
  );
}
