/**
 * Parts of a page that are only shown, written as HTML on the server: neither their components nor their words reach the browser. They are put on
 * the page by `Still` (`app/ui/still.tsx`). Not for what has state, a form of its own, or the reader's time zone.
 */
import { Route, Routes } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server.js";
import type { Locale } from "#app/platform/locale";
import { LocaleProvider } from "#app/platform/text";

/** `name`: unique on its page, for the ids within. `url`: of the page, for links that begin there. */
export function stillPart(locale: Locale, url: URL, name: string, part: ReactElement): string {
  return renderToStaticMarkup(
    <StaticRouter
      location={url.pathname + url.search}
      future={{ v7_relativeSplatPath: true, v7_startTransition: true }}
    >
      <Routes>
        <Route path="*" element={<LocaleProvider locale={locale}>{part}</LocaleProvider>} />
      </Routes>
    </StaticRouter>,
    { identifierPrefix: `${name}-` },
  );
}
