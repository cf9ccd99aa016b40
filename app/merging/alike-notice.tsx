/**
 * What is kept already and looks like what is typed into the form around it. With scripts it is said while typing; without, it is the
 * form's answer. Either way one box says that it is another one.
 */
import { type RefObject, useEffect, useRef, useState } from "react";
import { useText } from "#app/platform/text";
import { CheckField } from "#app/ui/form/fields";
import { LocalNames } from "#app/ui/local-names";
import type { Alike } from "./alike.server";

/** Milliseconds without a key before the server is asked. */
const pause = 400;
const watched = ["name", "shortName", "country", "email", "telephone"];

export function AlikeNotice({ of, answered = [] }: { of: "people" | "organisations"; answered?: Alike[] }) {
  const words = useText().merging;
  const place = useRef<HTMLDivElement>(null);
  const found = useAlike(of, place) ?? answered;
  return (
    <div ref={place} aria-live="polite">
      {found.length > 0 ? (
        <div className="notice warn alike">
          <strong>{words.alike[of]}</strong>
          <ul>
            {found.map((one) => (
              <li key={one.id}>
                <a className="link" href={`/${of}/${one.id}`} target="_blank" rel="noreferrer">
                  {one.name}
                  <span className="visually-hidden"> {words.newTab}</span>
                </a>
                {one.names.length > 0 ? (
                  <>
                    {" "}
                    <LocalNames names={one.names} />
                  </>
                ) : null}
                <small>{[one.note, ...one.why.map((why) => words.why[why])].filter(Boolean).join(" · ")}</small>
              </li>
            ))}
          </ul>
          <CheckField name="another" label={words.another[of]} />
        </div>
      ) : null}
    </div>
  );
}

/** Asks once somebody pauses; only the last question counts. Null before anything was typed. */
function useAlike(of: string, place: RefObject<HTMLElement>): Alike[] | null {
  const [found, setFound] = useState<Alike[] | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();
    const askSoon = () => {
      clearTimeout(timer);
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      timer = setTimeout(async () => {
        const next = await ask(of, new FormData(form), signal).catch(() => null);
        if (!signal.aborted && next) setFound(next);
      }, pause);
    };
    const typed = (event: Event) => {
      const { name } = event.target as HTMLInputElement;
      if (watched.includes(name) || /^names\.\d+\.name$/.test(name)) askSoon();
    };
    form.addEventListener("input", typed);
    // What was typed while the scripts were on their way.
    if (new FormData(form).get("name")) askSoon();
    return () => {
      form.removeEventListener("input", typed);
      clearTimeout(timer);
      asking.abort();
    };
  }, [of, place]);
  return found;
}

async function ask(of: string, form: FormData, signal: AbortSignal): Promise<Alike[] | null> {
  const query = new URLSearchParams();
  for (const [name, value] of form) {
    if (typeof value !== "string" || value.trim() === "") continue;
    if (watched.includes(name)) query.set(name, value.trim());
    else if (/^names\.\d+\.name$/.test(name)) query.append("other", value.trim());
  }
  if ((query.get("name") ?? "").length < 2) return [];
  const answer = await fetch(`/${of}/alike?${query}`, { signal });
  // Led away to sign in, the answer is a page.
  return answer.ok && !answer.redirected ? ((await answer.json()) as Alike[]) : null;
}
