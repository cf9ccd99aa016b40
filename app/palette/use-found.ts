/** Asks for records while somebody types: once they pause, and only the last question counts. */
import { useEffect, useState } from "react";
import type { Entry } from "./entries";

/** Milliseconds without a key before the server is asked. */
const pause = 150;

export type Finding = { state: "idle" | "looking" | "failed" | "found"; entries: Entry[] };

/** The records found for what is typed. Those of the text before stay until the new ones are here. */
export function useFound(q: string): Finding {
  const typed = q.trim();
  const [finding, setFinding] = useState<Finding>({ state: "idle", entries: [] });
  useEffect(() => {
    if (typed === "") {
      setFinding({ state: "idle", entries: [] });
      return;
    }
    const asking = new AbortController();
    setFinding(({ entries }) => ({ state: "looking", entries }));
    const timer = setTimeout(async () => {
      const next = await ask(typed, asking.signal).catch(() => null);
      if (!asking.signal.aborted)
        setFinding(next ? { state: "found", entries: next } : { state: "failed", entries: [] });
    }, pause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [typed]);
  return finding;
}

async function ask(q: string, signal: AbortSignal): Promise<Entry[] | null> {
  const answer = await fetch(`/palette/found?${new URLSearchParams({ q })}`, { signal });
  // Led away to sign in, the answer is a page.
  return answer.ok && !answer.redirected ? ((await answer.json()) as Entry[]) : null;
}
