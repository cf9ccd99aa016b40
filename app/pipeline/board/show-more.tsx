/** More cards of a lane: put under those that are there, or without scripts the next page of that stage alone. */
import { Link, useFetcher, useSearchParams } from "@remix-run/react";
import { type MouseEvent, useEffect, useState } from "react";
import { useText } from "#app/platform/text";
import { withParams } from "#app/ui/search-params";
import type { Stage } from "#workflows/parts/states";
import type { BoardCard, LaneData } from "./card";

export interface More {
  cards: BoardCard[];
  /** The page after the last that is shown; null where there is none. */
  nextPage: number | null;
  /** The first card that was loaded last. */
  newFrom: string | null;
  loading: boolean;
  load: (search: string) => void;
}

export function useMore(lane: LaneData): More {
  const fetcher = useFetcher<LaneData | null>();
  const [pages, setPages] = useState([lane]);
  const { data } = fetcher;
  useEffect(() => {
    if (data) setPages((before) => (before.some(({ page }) => page === data.page) ? before : [...before, data]));
  }, [data]);
  const last = pages.at(-1) ?? lane;
  const seen = new Set<string>();
  // What moved down meanwhile is not shown twice.
  const cards = pages.flatMap((page) => page.cards).filter(({ id }) => !seen.has(id) && seen.add(id));
  return {
    cards,
    nextPage: last.more ? last.page + 1 : null,
    newFrom: last.cards[0]?.id ?? null,
    loading: fetcher.state !== "idle",
    load: (search) => fetcher.load(`/pipeline/lane${search}`),
  };
}

export function ShowMore({ stage, more }: { stage: Stage; more: More }) {
  const t = useText();
  const words = t.pipeline.board;
  const [params] = useSearchParams();
  if (more.nextPage === null) return null;
  const search = withParams(params, { stage, page: String(more.nextPage) });
  const load = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!more.loading) more.load(search);
  };
  return (
    <Link className="btn small show-more" to={{ search }} onClick={load} aria-disabled={more.loading || undefined}>
      {more.loading ? words.loading : words.showMore}
      <span className="visually-hidden"> {words.showMoreOf(t.stages[stage])}</span>
    </Link>
  );
}
