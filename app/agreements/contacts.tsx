/** Whom to ask on each side, and who looks after the record here. */
import { Link } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DefinitionList } from "#app/ui/definition-list";
import { LocalNames } from "#app/ui/local-names";
import { ownerPath } from "./paths";
import type { ShownContact } from "./show-people-queries.server";
import type { AgreementView } from "./show-queries.server";

export function ContactsCard({ contacts, nameAt }: { contacts: ShownContact[]; nameAt: string | null }) {
  const t = useText();
  const words = t.agreementPage.contacts;
  return (
    <Card
      id="people"
      title={t.agreementPage.parts.contacts}
      actions={
        nameAt && contacts.length > 0 ? (
          <Link className="link small" to={nameAt}>
            {words.change}
          </Link>
        ) : null
      }
    >
      <div className="people-sides">
        {(["ours", "theirs"] as const).map((side) => {
          const contact = contacts.find((each) => each.side === side);
          return (
            <div key={side}>
              <h3>{words[side]}</h3>
              {contact ? (
                <Contact contact={contact} />
              ) : (
                <p className="small muted">
                  {words.nobody}
                  {nameAt ? (
                    <>
                      {": "}
                      <Link className="link" to={nameAt}>
                        {words.name}
                      </Link>
                    </>
                  ) : null}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </Card>
  );
}

function Contact({ contact }: { contact: ShownContact }) {
  const t = useText();
  const { id, address, name, names, post, organisation, postEndedOn, email, telephone } = contact;
  return (
    <div className="small contact">
      <Link className="link" to={`/people/${id}`}>
        {address ? `${address} ` : null}
        {name}
      </Link>
      {names.length > 0 ? (
        <span>
          <LocalNames names={names} />
        </span>
      ) : null}
      {post ? (
        <span className="muted">
          {post}
          {organisation ? `, ${organisation}` : null}
          {postEndedOn ? ` (${t.agreementPage.contacts.until(formatDay(t, postEndedOn))})` : null}
        </span>
      ) : null}
      {email ? (
        <a className="link" href={`mailto:${email}`}>
          {email}
        </a>
      ) : null}
      {telephone ? <span>{telephone}</span> : null}
    </div>
  );
}

/** Owner and reference: the record as the office keeps it. */
export function CareCard({ agreement, write }: { agreement: AgreementView["agreement"]; write: boolean }) {
  const t = useText();
  const words = t.agreementPage.care;
  return (
    <Card
      title={t.agreementPage.parts.care}
      actions={
        write ? (
          <Link className="link small" to={ownerPath(agreement.id)}>
            {words.changeOwner}
          </Link>
        ) : null
      }
    >
      <DefinitionList
        items={[
          { term: words.owner, detail: agreement.owner ?? words.nobody },
          { term: words.kind, detail: t.workflow.kinds[agreement.kind] },
          { term: words.reference, detail: <span className="mono">{agreement.reference}</span> },
        ]}
      />
    </Card>
  );
}
