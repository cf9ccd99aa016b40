/**
 * Warns some minutes before the session ends, with a button that stays signed in; and says so when it is over. Typing goes on
 * either way: a form that is sent after the end is kept until one has signed in again.
 */
import { lazy, startTransition, useEffect, useRef, useState } from "react";
import { sessionLasts, useNotedEvery } from "#app/platform/session-length";
import { useRootData } from "#app/ui/viewer";

const warnedBefore = 10 * 60_000;
const lookedEvery = 15_000;
/** The last use in any tab of this browser, in milliseconds. */
const key = "session-used";

type Standing = "good" | "ending" | "over";

/** Fetched when there is something to say. */
const SessionEndNotice = lazy(() => import("./session-end-notice"));

export function SessionEnd() {
  const root = useRootData();
  const [standing, setStanding] = useState<Standing>("good");
  const used = useRef(0);
  const note = () => {
    used.current = Date.now();
    write(used.current);
    setStanding("good");
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the server was asked: the session goes on from here
  useEffect(note, [root]);
  useEffect(() => {
    const look = () => {
      const now = standingOf(Date.now() - Math.max(used.current, read()));
      startTransition(() => setStanding(now));
    };
    const timer = setInterval(look, lookedEvery);
    return () => clearInterval(timer);
  }, []);
  const stay = async () => {
    const answer = await fetch("/session/stay", { method: "POST" }).catch(() => undefined);
    if (answer?.ok) note();
    else if (answer) startTransition(() => setStanding("over"));
  };
  return (
    <div className="session-end" role="status">
      {standing === "good" ? null : <SessionEndNotice standing={standing} stay={stay} />}
    </div>
  );
}

function standingOf(unused: number): Standing {
  const left = sessionLasts - useNotedEvery - unused;
  if (left > warnedBefore) return "good";
  return left > 0 ? "ending" : "over";
}

/** Storage may be closed to us: then each tab counts for itself. */
function write(moment: number): void {
  try {
    localStorage.setItem(key, String(moment));
  } catch {}
}

function read(): number {
  try {
    return Number(localStorage.getItem(key) ?? 0);
  } catch {
    return 0;
  }
}
