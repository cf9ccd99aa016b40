/** The ways through time: links for everybody, and the same by keys for whoever has the focus on the timeline. */
import { useNavigate, useSearchParams } from "@remix-run/react";
import type { KeyboardEvent } from "react";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { withParams } from "#app/ui/search-params";
import type { TimelineWindow } from "./window";
import { usualZoom, type Zoom, zooms } from "./zooms";

/** The addresses that a window leads to; undefined where there is no way on. */
function useMoves({ zoom, earlier, later, zoomed }: TimelineWindow) {
  const [params] = useSearchParams();
  const at = (zoom: Zoom, from: string | null) => withParams(params, { zoom: zoom === usualZoom ? null : zoom, from });
  const place = zooms.indexOf(zoom);
  const [nearer, farther] = [zooms[place + 1], zooms[place - 1]];
  return {
    earlier: earlier ? at(zoom, earlier) : undefined,
    later: later ? at(zoom, later) : undefined,
    today: at(zoom, null),
    nearer: nearer && at(nearer, zoomed[nearer]),
    farther: farther && at(farther, zoomed[farther]),
    to: (one: Zoom) => at(one, zoomed[one]),
  };
}

const keys: Record<string, "earlier" | "later" | "today" | "nearer" | "farther"> = {
  ArrowLeft: "earlier",
  ArrowRight: "later",
  Home: "today",
  "+": "nearer",
  "=": "nearer",
  "-": "farther",
};

/** Keys that move, while the timeline itself has the focus. They leave the history of the browser alone. */
export function useMovingKeys(window: TimelineWindow) {
  const moves = useMoves(window);
  const navigate = useNavigate();
  return (event: KeyboardEvent) => {
    const key = keys[event.key];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing;
    if (!key || !plain || event.target !== event.currentTarget) return;
    event.preventDefault();
    const search = moves[key];
    if (search !== undefined) navigate({ search }, { replace: true, preventScrollReset: true });
  };
}

export function TimelineMoves({ window }: { window: TimelineWindow }) {
  const words = useText().timeline;
  const moves = useMoves(window);
  const link = (search: string | undefined, text: string, sign?: string) =>
    search === undefined ? null : (
      <ButtonLink
        small
        to={{ search }}
        preventScrollReset
        className={sign && "step"}
        aria-label={sign && text}
        title={sign && text}
      >
        {sign ?? text}
      </ButtonLink>
    );
  return (
    <div className="years-moves">
      <nav aria-label={words.moveLabel} className="row">
        {link(moves.earlier, words.earlier)}
        {link(moves.today, words.toToday)}
        {link(moves.later, words.later)}
      </nav>
      <nav aria-label={words.zoomLabel} className="row">
        {link(moves.farther, words.zoomOut, "−")}
        <span className="years-zooms">
          {zooms.map((zoom) => (
            <ButtonLink
              key={zoom}
              small
              to={{ search: moves.to(zoom) }}
              preventScrollReset
              aria-current={zoom === window.zoom ? "true" : undefined}
              className={zoom === window.zoom ? "chosen" : undefined}
            >
              {words.zooms[zoom]}
            </ButtonLink>
          ))}
        </span>
        {link(moves.nearer, words.zoomIn, "+")}
      </nav>
    </div>
  );
}
