/** How far the table of a year can be relied upon, in a plain sentence, and a warning where it cannot. */
import { countryName } from "#app/platform/codes";
import { formatSpan } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Notice } from "#app/ui/notice";

interface YearCardProps {
  country: string;
  year: number;
  known: {
    complete: boolean;
    unconfirmedFrom: string | null;
    unconfirmedTo: string | null;
    note: string | null;
  } | null;
  /** The office's own deadlines are counted with it. */
  ours: boolean;
}

export function YearCard({ country, year, known, ours }: YearCardProps) {
  const t = useText();
  const words = t.holidays;
  const name = countryName(t, country);
  const { tone, title, text } = stateOf();
  return (
    <Notice tone={tone} title={title}>
      <p>{text}</p>
      {known?.note ? <p lang="en">{known.note}</p> : null}
      <p>{ours ? words.ours : words.theirs(name)}</p>
      <p>
        <ButtonLink small to={`/settings/holidays/${country}/years/${year}`}>
          {known ? words.changeYear : words.sayYear}
        </ButtonLink>
      </p>
    </Notice>
  );

  function stateOf() {
    if (!known) return { tone: "alarm", title: words.missing(name, `${year}`), text: words.missingText } as const;
    if (!known.complete)
      return { tone: "warn", title: words.partial(name, `${year}`), text: words.partialText } as const;
    if (!known.unconfirmedFrom)
      return { tone: "good", title: words.full(name, `${year}`), text: words.fullText } as const;
    const span = formatSpan(t, known.unconfirmedFrom, known.unconfirmedTo ?? `${year}-12-31`);
    return { tone: "warn", title: words.open(name, `${year}`, span), text: words.openText } as const;
  }
}
