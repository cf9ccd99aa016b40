/** Who an agreement is between, in as few words as a list has room for: "VN Thu Duc City → Ho Chi Minh City". */
import type { ListedParty } from "#app/agreements/listed-parties.server";
import { useText } from "#app/platform/text";

/** The most that are named; the others are counted. */
const named = 4;

export function PartiesShort({ parties }: { parties: ListedParty[] }) {
  const t = useText();
  const words = t.agreementsList;
  const shown = parties.length > named + 1 ? parties.slice(0, named) : parties;
  return (
    <ul className="parties-short">
      {shown.map(({ name, country, countryName, now }) => (
        <li key={`${country} ${name}`}>
          <abbr className="mono" title={countryName}>
            {country}
          </abbr>
          {now ? (
            <span>
              <span aria-hidden="true">
                {name} → {now}
              </span>
              <span className="visually-hidden">{words.answeredBy(name, now)}</span>
            </span>
          ) : (
            <span>{name}</span>
          )}
        </li>
      ))}
      {parties.length > shown.length ? (
        <li className="muted">{words.moreParties(parties.length - shown.length)}</li>
      ) : null}
    </ul>
  );
}
