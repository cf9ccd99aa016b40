/** Puts a part of a page that the server wrote (`app/platform/still.server.tsx`) on it. Links in it change the page as all others do. */
import { useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";

interface StillProps {
  html: string;
  as?: "div" | "aside";
  /** Without one, what is in it stands as if it were not in anything. */
  className?: string;
}

export function Still({ html, as: Element = "div", className = "still" }: StillProps) {
  const navigate = useNavigate();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = element.current;
    const follow = (event: MouseEvent) => {
      const to = placeOf(event);
      if (to === null) return;
      event.preventDefault();
      navigate(to);
    };
    here?.addEventListener("click", follow);
    return () => here?.removeEventListener("click", follow);
  }, [navigate]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by our own components on the server, which escape every text
  return <Element ref={element} className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Where a plain click on a link of ours leads; null for everything else. What is on this page the browser finds by itself. */
function placeOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.download || link.origin !== window.location.origin) return null;
  if (link.getAttribute("href")?.startsWith("#")) return null;
  return link.pathname + link.search + link.hash;
}
