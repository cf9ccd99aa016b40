/** How it was signed and for how long it binds. What is not known says so. */
import type { ReactNode } from "react";
import type { Catalogue } from "#app/locales/catalogue";
import { languageName } from "#app/platform/codes";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { type Definition, DefinitionList } from "#app/ui/definition-list";
import type { AgreementView } from "./show-queries.server";
import { noticeText, termText } from "./term-text";

type Signing = NonNullable<AgreementView["signing"]>;
type Standings = AgreementView["standings"];

export function SigningCard({ signing, standings }: { signing: Signing; standings: Standings }) {
  const t = useText();
  const items = [...actItems(t, signing, standings), ...termItems(t, signing), ...changeItems(t, signing)];
  return (
    <Card id="signing" title={t.agreementPage.parts.signing}>
      <DefinitionList wide items={items} />
    </Card>
  );
}

const list = (items: ReactNode[]) => (
  <ul>
    {items.map((item, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list without state
      <li key={index}>{item}</li>
    ))}
  </ul>
);

function actItems(t: Catalogue, signing: Signing, standings: Standings): Definition[] {
  const words = t.agreementPage.signing;
  const unknown = <span className="muted">{words.notGiven}</span>;
  const said = (field: string) => {
    const found = standings.find((each) => each.field === field);
    if (!found || found.standing === "recorded") return null;
    return found.note ?? t.workflow.standings[found.standing];
  };
  const { signatories, witnesses, languages, authentic, effectiveOn } = signing;
  const known: [boolean, Definition][] = [
    [
      true,
      {
        term: words.signed,
        detail: signing.on ? formatDay(t, signing.on, { weekday: true }) : unknown,
        note: said("signedOn"),
      },
    ],
    [true, { term: words.at, detail: signing.place ?? unknown, note: signing.place ? said("place") : null }],
    [!!signing.occasion, { term: words.occasion, detail: signing.occasion, note: said("occasion") }],
    [
      true,
      {
        term: words.signatories,
        detail: signatories.length > 0 ? list(signatories.map((one) => personText(t, one))) : unknown,
      },
    ],
    [
      witnesses.length > 0,
      { term: words.witnesses, detail: list(witnesses.map((one) => personText(t, one))), note: said("witnesses") },
    ],
    [
      true,
      {
        term: words.languages,
        detail: languages.length > 0 ? languages.map((tag) => languageName(t, tag)).join(", ") : unknown,
      },
    ],
    [
      !!authentic,
      { term: words.authentic, detail: authentic === "all" ? words.allAuthentic : languageName(t, authentic ?? "") },
    ],
    [!!signing.originalAt, { term: words.original, detail: signing.originalAt }],
    [!!effectiveOn, { term: words.effective, detail: formatDay(t, effectiveOn ?? "") }],
  ];
  return known.filter(([shown]) => shown).map(([, item]) => item);
}

function personText(t: Catalogue, { name, post, party }: { name: string; post: string | null; party?: string | null }) {
  return (
    <>
      {name}
      {post ? <span className="muted">, {post}</span> : null}
      {party ? <span className="muted">, {t.agreementPage.signing.for(party)}</span> : null}
    </>
  );
}

function termItems(t: Catalogue, { term }: Signing): Definition[] {
  const words = t.agreementPage.signing;
  if (!term) return [];
  return [
    { term: words.term, detail: termText(t, term) },
    { term: words.notice, detail: term.notice ? noticeText(t, term.notice) : t.agreementPage.term.noNotice },
    { term: words.renewal, detail: t.workflow.renewals[term.renewal] },
  ];
}

function changeItems(t: Catalogue, { amendments, suspension, notice }: Signing): Definition[] {
  const words = t.agreementPage.signing;
  const items: Definition[] = [];
  if (amendments.length > 0)
    items.push({
      term: words.amendments,
      detail: list(
        amendments.map(({ on, what }) => (
          <>
            {formatDay(t, on)}: <span className="keep">{what}</span>
          </>
        )),
      ),
    });
  if (suspension)
    items.push({
      term: words.suspended,
      detail: suspension.on ? words.suspendedSince(formatDay(t, suspension.on)) : words.notGiven,
      note: suspension.reason,
    });
  if (notice)
    items.push({
      term: words.noticeGiven,
      detail: words.noticeBy(notice.by, formatDay(t, notice.on), formatDay(t, notice.endsOn)),
    });
  return items;
}
