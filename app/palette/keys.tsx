/** Listens to the keyboard on every page and opens what was asked for. What opens is fetched then; only this is always there. */
import { useNavigate } from "@remix-run/react";
import { type ComponentType, useEffect, useState } from "react";
import { loadTexts, useLocale } from "#app/platform/text";
import type { Viewer } from "#app/ui/viewer";
import type { Opening } from "./shortcuts";

type Opened = ComponentType<{ viewer: Viewer; close: () => void }>;

const parts = { palette: () => import("./palette"), help: () => import("./help") };

/** Whether a key belongs to what is being typed, or to something that lies over the page. */
function isTaken(event: KeyboardEvent): boolean {
  const at = event.target as Element | null;
  // A dialog that was closed keeps the focus until the next picture is drawn.
  if (at?.closest?.("dialog:not([open])")) return false;
  return Boolean(at?.closest?.("input,textarea,select,[contenteditable],dialog,[role=listbox],[role=menu]"));
}

export function Keys({ viewer }: { viewer: Viewer }) {
  const locale = useLocale();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<{ Part: Opened } | null>(null);
  const { singleKeys } = viewer;
  const write = viewer.may.write;

  useEffect(() => {
    let going = true;
    /** Words and script are here before anything is shown: what answers a key cannot wait for them. */
    async function open(what: Opening) {
      if (what === "search") return document.querySelector<HTMLInputElement>("[role=search] input")?.focus();
      const [part] = await Promise.all([parts[what](), loadTexts(locale, "palette"), loadTexts(locale, "workflow")]);
      if (going) setOpened({ Part: part.default });
    }
    /** Fetched with the first key; keys are followed in the order they were pressed. */
    const table = () =>
      import("./shortcuts").then(({ followKeys, shortcutsOf }) =>
        followKeys(shortcutsOf({ may: { write, decide: false, settings: false } })),
      );
    let follow: ReturnType<typeof table> | undefined;
    async function onKey(event: KeyboardEvent) {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        return open("palette");
      }
      if (!singleKeys || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event)) return;
      const { key, timeStamp } = event;
      if (key === "/") event.preventDefault();
      follow ??= table();
      const found = (await follow)(key, timeStamp);
      if (!found) return;
      if ("go" in found.does) navigate(found.does.go);
      else await open(found.does.open);
    }
    function onClick(event: MouseEvent) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      if (!(event.target as Element).closest("[data-opens=palette]")) return;
      event.preventDefault();
      void open("palette");
    }
    document.addEventListener("keydown", onKey);
    // Said only from now on: before, the browser takes the key for itself.
    document.querySelector("[data-opens=palette]")?.setAttribute("aria-keyshortcuts", "Control+K");
    // Before the router follows the link.
    document.addEventListener("click", onClick, true);
    return () => {
      going = false;
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick, true);
    };
  }, [locale, navigate, singleKeys, write]);

  return opened ? <opened.Part viewer={viewer} close={() => setOpened(null)} /> : null;
}
