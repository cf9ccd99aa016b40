/** Says the new page's title to screen readers when the browser changes pages without loading a document. */
import { useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

export function Announcer() {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  const [title, setTitle] = useState("");
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    setTitle(document.title);
  }, [pathname]);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {title}
    </div>
  );
}
