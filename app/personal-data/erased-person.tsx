/** The page of a person whose data were erased. */
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";

export function ErasedPerson({ erased }: { erased: { id: string; on: string } | null }) {
  const t = useText();
  const words = t.personalDataCard;
  return (
    <Page title={words.erasedTitle} crumbs={[{ to: "/people", label: t.people.title }, { label: words.erasedTitle }]}>
      <Notice title={erased ? words.erasedOn(formatDay(t, erased.on)) : words.erasedTitle}>
        <p>{words.erasedText}</p>
        <p className="row">
          <ButtonLink to="/people">{t.people.title}</ButtonLink>
        </p>
      </Notice>
    </Page>
  );
}
