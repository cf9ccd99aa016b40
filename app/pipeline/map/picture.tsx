/** The map itself: land, marks on it, and the links that move it. It works by links alone; what it shows is a list below it, too. */
import { Link, useSearchParams } from "@remix-run/react";
import type { CSSProperties } from "react";
import { stages } from "#app/agreements/filters";
import { countryName } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import { withParams } from "#app/ui/search-params";
import land from "./land.svg?url";
import type { Mark } from "./marks.server";
import type { Drawn } from "./read-map.server";
import { Ring } from "./ring";
import { lookParams, type Way } from "./view";

interface PictureProps {
  drawn: Drawn;
  pageOf: Record<string, number>;
  className: string;
}

export function Picture({ drawn: { frame, box, marks, ways, home }, pageOf, className }: PictureProps) {
  const words = useText().partnerMap;
  const at = (x: number, y: number): CSSProperties => ({
    left: `${((100 * x) / frame.width).toFixed(2)}%`,
    top: `${((100 * y) / frame.height).toFixed(2)}%`,
  });
  return (
    <div className={`map-picture ${className}`} style={{ aspectRatio: `${frame.width} / ${frame.height}` }}>
      <svg
        viewBox={[box.x, box.y, box.width, box.height].map((number) => number.toFixed(1)).join(" ")}
        aria-hidden="true"
        focusable="false"
      >
        <use href={`${land}#land`} />
      </svg>
      {home ? (
        <span className="map-home" style={at(home.x, home.y)} title={words.home(home.name)}>
          <span className="visually-hidden">{words.home(home.name)}</span>
        </span>
      ) : null}
      <ul>
        {marks.map((mark) => (
          <li key={`${mark.x} ${mark.y}`} style={at(mark.x, mark.y)}>
            <MarkLink mark={mark} page={pageOf[mark.place ?? ""]} />
          </li>
        ))}
      </ul>
      <Ways ways={ways} />
    </div>
  );
}

function MarkLink({ mark, page = 1 }: { mark: Mark; page?: number }) {
  const t = useText();
  const words = t.partnerMap;
  const [params] = useSearchParams();
  const names = mark.names.map(({ name, country }) => name ?? countryName(t, country));
  const [first] = mark.names;
  const parts = stages.flatMap((stage) => {
    const count = mark.stages[stage] ?? 0;
    return count > 0 ? [words.inStage(count, t.stages[stage].toLowerCase())] : [];
  });
  const what = words.places(names, mark.more);
  const told = words.mark(what, words.partners(mark.partners), words.agreements(mark.count), parts);
  const byCountry = mark.place !== null && first?.standing === "country";
  const same = {
    className: byCountry ? "map-mark by-country" : mark.look ? "map-mark several" : "map-mark",
    style: { width: mark.size, height: mark.size },
    title: told,
    "aria-label": mark.look ? `${told}. ${words.openCluster}` : told,
  };
  const content = (
    <>
      <Ring stages={mark.stages} square={byCountry} />
      <b aria-hidden="true">{mark.count}</b>
      {mark.label ? (
        <span className="map-label" data-side={mark.label} aria-hidden="true">
          {names[0]}
          {mark.names.length + mark.more > 1 ? ` +${mark.names.length + mark.more - 1}` : null}
        </span>
      ) : null}
    </>
  );
  if (mark.look)
    return (
      <Link {...same} to={{ search: withParams(params, lookParams(mark.look)) }} preventScrollReset>
        {content}
      </Link>
    );
  // A browser's own link: only it marks the row that it leads to.
  const search = withParams(params, { page: page > 1 ? String(page) : null });
  return (
    <a {...same} href={`${search}#place-${mark.place}`}>
      {content}
    </a>
  );
}

const signs: Record<Way, string> = { in: "+", out: "−", north: "↑", south: "↓", west: "←", east: "→" };

function Ways({ ways }: { ways: Drawn["ways"] }) {
  const words = useText().partnerMap.ways;
  const [params] = useSearchParams();
  return (
    <nav className="map-ways" aria-label={words.label}>
      {(Object.keys(signs) as Way[]).map((way) => {
        const look = ways[way];
        return look ? (
          <Link
            key={way}
            className={`way-${way}`}
            to={{ search: withParams(params, lookParams(look)) }}
            title={words[way]}
            aria-label={words[way]}
            preventScrollReset
          >
            {signs[way]}
          </Link>
        ) : (
          <span key={way} className={`way-${way}`} aria-hidden="true">
            {signs[way]}
          </span>
        );
      })}
    </nav>
  );
}
