/** The parties side by side: their names as each writes them, and who answers now for one that ended. */
import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { cited } from "#app/platform/cited";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Foreign } from "#app/ui/foreign";
import { LocalNames } from "#app/ui/local-names";
import type { AgreementView } from "./show-queries.server";

type Party = AgreementView["parties"][number];

interface PartiesProps {
  parties: Party[];
  observed: boolean;
  signed: boolean;
  /** Where parties are named, for those who may. */
  nameAt: string | null;
}

export function Parties({ parties, observed, signed, nameAt }: PartiesProps) {
  const t = useText();
  const words = t.agreementPage.parties;
  const bound = parties.filter(({ role }) => role === "party");
  const ours = bound.filter(({ side }) => side === "ours");
  const theirs = bound.filter(({ side }) => side === "theirs");
  // None of an observed agreement's parties is ours: the first stands opposite the others.
  const [left, right] = ours.length === 0 && observed ? [theirs.slice(0, 1), theirs.slice(1)] : [ours, theirs];
  return (
    <section className="sides" aria-label={words.label}>
      <div className="parties">
        <Side parties={left} signed={signed} none={words.none.ours} nameAt={nameAt} />
        <span className="tie" />
        <Side parties={right} signed={signed} none={observed ? words.unknown : words.none.theirs} nameAt={nameAt} />
      </div>
      <Others parties={parties.filter(({ role }) => role !== "party")} />
    </section>
  );
}

interface SideProps {
  parties: Party[];
  signed: boolean;
  none: string;
  nameAt: string | null;
}

function Side({ parties, signed, none, nameAt }: SideProps) {
  const t = useText();
  if (parties.length === 0)
    return (
      <div className="party nobody">
        <p>{none}</p>
        {nameAt ? (
          <ButtonLink to={nameAt} small>
            {t.agreementPage.parties.name}
          </ButtonLink>
        ) : null}
      </div>
    );
  return (
    <div className={parties.length > 1 ? "party several" : "party"}>
      {parties.map((party) => (
        <PartyName key={`${party.id} ${party.role}`} party={party} signed={signed} />
      ))}
    </div>
  );
}

function PartyName({ party, signed }: { party: Party; signed: boolean }) {
  const t = useText();
  const words = t.agreementPage.parties;
  const inferred = party.standing === "inferred" || party.standing === "notGiven";
  return (
    <div>
      <span className="code">
        <abbr title={party.countryName}>{party.country}</abbr>
        {party.answers && signed ? ` · ${words.signedAs}` : null}
      </span>
      <strong>
        <Link to={`/organisations/${party.id}`}>{party.name}</Link>
        {party.names.map(({ language, name }) => (
          <Foreign key={`${language} ${name}`} lang={language}>
            {name}
          </Foreign>
        ))}
      </strong>
      {party.place ? <p>{party.place}</p> : null}
      {inferred ? <p>{t.workflow.standings[party.standing]}</p> : null}
      {party.answers && party.endedOn ? (
        <p className="now">
          {words.ended(formatDay(t, party.endedOn))}{" "}
          <Link className="link" to={`/organisations/${party.answers.id}`}>
            {words.answersNow(party.answers.name)}
          </Link>
          .{party.act ? <small>{cited(t, party.act)}</small> : null}
        </p>
      ) : null}
    </div>
  );
}

function Others({ parties }: { parties: Party[] }) {
  const t = useText();
  const words = t.agreementPage.parties;
  if (parties.length === 0) return null;
  return (
    <p className="others small muted">
      {words.others}:{" "}
      {parties.map(({ id, name, names, role, answers }, index) => (
        <Fragment key={`${id} ${role}`}>
          {index > 0 ? "; " : null}
          {words.roles[role]} –{" "}
          <Link className="link" to={`/organisations/${id}`}>
            {name}
          </Link>
          {names.length > 0 ? (
            <>
              {" "}
              <LocalNames names={names} />
            </>
          ) : null}
          {answers ? ` (${words.answersNow(answers.name)})` : null}
        </Fragment>
      ))}
    </p>
  );
}
