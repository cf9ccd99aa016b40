/**
 * The answer of a page that only shows records is kept until anything changes that a page can show, and given to the same reader again. Never to
 * another one: it is found by all that the request says (the address, the cookies, the languages) and by what is known of its reader now. Never late:
 * the database is asked before each answer whether anything has changed (docs/decisions/061-kept-answers.md). By this process alone.
 */
import type { AppLoadContext } from "@remix-run/node";
import { mailAlarmOf } from "#app/jobs/mail-alarm.server";
import { presentedToken } from "#app/session/cookies.server";
import { visitorOf } from "#app/session/visitor.server";
import { stateOfChanges } from "#db/counted-changes.server";
import { dayIn } from "#workflows/calendar/day";
import { type CutAnswer, cut, filled, type WholeAnswer, wholeOf } from "./whole-answer";

type Answer = Response | WholeAnswer;

/** Answers a request as it was answered before, else anew. `again` is told when it is the first. */
export type Answering = (
  request: Request,
  context: AppLoadContext,
  anew: () => Promise<Response>,
  again?: () => void,
) => Promise<Answer>;

/** So many bytes are kept; the answer longest unused goes first. One alone may have an eighth of them. */
const mostBytes = 10 * 1024 * 1024;

/** A shelf for one server. Its answers are of one state of the records: all go as soon as another is seen. */
export function keepAnswers(most = mostBytes): Answering {
  let shelf = newShelf("");
  return async (request, context, anew, again = () => {}) => {
    // Before anything is read: what changes while the answer is being made makes the next one anew.
    const asked = await readAsked(request, context);
    if (!asked) return anew();
    if (shelf.state !== asked.state) shelf = newShelf(asked.state);
    const { key } = asked;
    const here = shelf;
    const make = async () => {
      const made = await wholeOf(await anew());
      if (made instanceof Response || context.faulty) return { made, kept: null };
      const kept = cut(made, context);
      if (kept.bytes <= most / 8) put(here, key, kept, most);
      return { made, kept };
    };
    if (wantsAnew(request)) return (await make()).made;
    const kept = here.answers.get(key) ?? (await here.making.get(key));
    if (kept) {
      // Used last.
      if (here.answers.delete(key)) here.answers.set(key, kept);
      again();
      return filled(kept, context);
    }
    const making = make();
    const forOthers = making.then(
      ({ kept }) => kept,
      () => null,
    );
    here.making.set(key, forOthers);
    try {
      return (await making).made;
    } finally {
      if (here.making.get(key) === forOthers) here.making.delete(key);
    }
  };
}

interface Shelf {
  /** Of the records. */
  state: string;
  answers: Map<string, CutAnswer>;
  bytes: number;
  /** Who asks for what is being made waits for it; null: it cannot be kept. */
  making: Map<string, Promise<CutAnswer | null>>;
}

const newShelf = (state: string): Shelf => ({ state, answers: new Map(), bytes: 0, making: new Map() });

function put(shelf: Shelf, key: string, answer: CutAnswer, most: number): void {
  shelf.bytes += answer.bytes - (shelf.answers.get(key)?.bytes ?? 0);
  shelf.answers.delete(key);
  shelf.answers.set(key, answer);
  for (const [oldest, { bytes }] of shelf.answers) {
    if (shelf.bytes <= most) break;
    shelf.answers.delete(oldest);
    shelf.bytes -= bytes;
  }
}

/** A reader who reloads past what is kept gets an answer made anew. */
const wantsAnew = ({ headers }: Request) => /\bno-cache\b/i.test(headers.get("cache-control") ?? "");

/** What an answer depends on: the state of the records, and everything else. Null where it is not to be kept. */
async function readAsked(request: Request, context: AppLoadContext) {
  const { services } = context;
  const url = new URL(request.url);
  // A form that was kept for somebody is shown once.
  if (request.method !== "GET" || url.searchParams.has("kept") || !presentedToken(request, services.tls)) return null;
  try {
    const [state, visitor] = await Promise.all([
      stateOfChanges(services.db, "everything"),
      visitorOf(context, request),
    ]);
    if (!visitor) return null;
    const alarm = await mailAlarmOf(context, visitor);
    const day = dayIn(services.clock.now(), visitor.office.timeZone);
    const said = ["cookie", "accept-language", "accept"].map((name) => request.headers.get(name));
    return { state, key: JSON.stringify([request.url, said, visitor, alarm, day]) };
  } catch {
    // The page meets the same and says so.
    return null;
  }
}
