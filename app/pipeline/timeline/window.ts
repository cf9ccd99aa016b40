/**
 * The stretch of time the timeline shows, and what its axis is marked with: the meaning of `zoom=` and `from=` in the address.
 * Pure; days are plain `YYYY-MM-DD`, months `YYYY-MM`. Every zoom shows a fixed number of whole months, so an address always
 * shows the same.
 */
import { addDays, isDay } from "#workflows/calendar/day";
import { usualZoom, type Zoom, zooms } from "./zooms";

/** Months shown; months from one mark of the axis to the next; on which multiple the first month lies; how far back the usual first month lies from this one. */
const measures: Record<Zoom, { months: number; tick: number; snap: number; back: number }> = {
  decade: { months: 480, tick: 120, snap: 12, back: 360 },
  five: { months: 240, tick: 60, snap: 12, back: 144 },
  year: { months: 120, tick: 12, snap: 12, back: 60 },
  quarter: { months: 36, tick: 3, snap: 3, back: 12 },
  month: { months: 12, tick: 1, snap: 1, back: 3 },
};

/** What forms take as days: no window reaches beyond. */
const [earliest, latest] = [index("1900-01"), index("2200-12")];

export interface TimelineWindow {
  zoom: Zoom;
  first: string;
  last: string;
  /** First days of what the axis is marked with; the first may lie before the window. */
  ticks: string[];
  /** Half a window away; null at the end of the calendar. */
  earlier: string | null;
  later: string | null;
  /** The month each zoom begins with that keeps the middle where it is. */
  zoomed: Record<Zoom, string>;
  /** The month the usual window of this zoom begins with. */
  usual: string;
}

/** Reads the address; null when it asks for a zoom or a month that does not exist. */
export function readWindow(params: URLSearchParams, today: string): TimelineWindow | null {
  const [zoom, from] = [params.get("zoom") || usualZoom, params.get("from") ?? ""];
  if (!isZoom(zoom) || (from !== "" && !isMonth(from))) return null;
  const { months, tick, snap } = measures[zoom];
  const usual = usualFrom(zoom, today);
  const start = within(zoom, from ? index(from) : index(usual));
  const firstTick = Math.floor(start / tick) * tick;
  const ticks = Array.from(
    { length: Math.ceil((start + months - firstTick) / tick) },
    (_, at) => firstTick + at * tick,
  );
  const half = Math.floor(months / 2 / snap) * snap;
  const middle = start + months / 2;
  const centred = (one: Zoom) => monthOf(within(one, middle - measures[one].months / 2));
  const moved = (by: number) => {
    const to = within(zoom, start + by);
    return to === start ? null : monthOf(to);
  };
  return {
    zoom,
    first: `${monthOf(start)}-01`,
    last: addDays(`${monthOf(start + months)}-01`, -1),
    ticks: ticks.map((at) => `${monthOf(at)}-01`),
    earlier: moved(-half),
    later: moved(half),
    zoomed: Object.fromEntries(zooms.map((one) => [one, centred(one)])) as Record<Zoom, string>,
    usual,
  };
}

function usualFrom(zoom: Zoom, today: string): string {
  const { back } = measures[zoom];
  return monthOf(within(zoom, index(today.slice(0, 7)) - back));
}

/** On the month the zoom's windows begin with, and inside the calendar. */
function within(zoom: Zoom, start: number): number {
  const { months, snap } = measures[zoom];
  const snapped = Math.floor(start / snap) * snap;
  return Math.min(Math.max(snapped, earliest), Math.floor((latest + 1 - months) / snap) * snap);
}

const isZoom = (text: string): text is Zoom => (zooms as readonly string[]).includes(text);
const isMonth = (text: string) => isDay(`${text}-01`) && index(text) >= earliest && index(text) <= latest;

/** Months counted from the year nought. */
function index(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthOf(at: number): string {
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}
