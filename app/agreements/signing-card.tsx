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
  const facts = [...actItems(t, signing, standings), ...termItems(t, signing), ...changeItems(t, signing)];
  const known = facts.filter(({ detail }) => detail !== null);
  const unknown = facts.filter(({ detail }) => detail === null);
  return (
    <Card id="signing" title={t.agreementPage.parts.signing}>
      <DefinitionList wide items={known} />
      {unknown.length > 0 ? (
        <p className={known.length > 0 ? "small muted after" : "small muted"}>
          {t.agreementPage.notGiven(unknown.map(({ term }) => String(term)))}
        </p>
      ) : null}
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
  const said = (field: string) => {
    const found = standings.find((each) => each.field === field);
    if (!found || found.standing === "recorded") return null;
    return found.note ?? t.workflow.standings[found.standing];
  };
  const { signatories, witnesses, languages, authentic, effectiveOn } = signing;
  const people = (some: Parameters<typeof personText>[1][]) =>
    some.length > 0 ? list(some.map((one) => personText(t, one))) : null;
  return [
    {
      term: words.signed,
      detail: signing.on ? formatDay(t, signing.on, { weekday: true }) : null,
      note: said("signedOn"),
    },
    { term: words.at, detail: signing.place, note: said("place") },
    ...open(words.occasion, signing.occasion, said("occasion")),
    { term: words.signatories, detail: people(signatories) },
    ...open(words.witnesses, people(witnesses), said("witnesses")),
    {
      term: words.languages,
      detail: languages.length > 0 ? languages.map((tag) => languageName(t, tag)).join(", ") : null,
    },
    ...open(words.authentic, authentic && (authentic === "all" ? words.allAuthentic : languageName(t, authentic))),
    ...open(words.original, signing.originalAt),
    ...open(words.effective, effectiveOn && formatDay(t, effectiveOn)),
  ];
}

/** A fact that need not be there: left out where it is not, instead of being called unknown. */
const open = (term: string, detail: ReactNode, note?: ReactNode): Definition[] =>
  detail ? [{ term, detail, note }] : [];

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
    { term: words.term, detail: term.kind === "notGiven" && !term.endsOn ? null : termText(t, term) },
    { term: words.notice, detail: term.notice ? noticeText(t, term.notice) : null },
    { term: words.renewal, detail: term.renewal === "notGiven" ? null : t.workflow.renewals[term.renewal] },
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
