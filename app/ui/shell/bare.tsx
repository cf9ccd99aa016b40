/**
 * A page for somebody who has nothing to do with the application around it: a name on top, the page, the other language.
 * A route asks for it with `handle = { bare: true }`; its loader says the language (`locale`). No scripts are loaded.
 */
import { useLocation, useMatches } from "@remix-run/react";
import type { ReactNode } from "react";
import { asLocale, type Locale } from "#app/platform/locale";
import type { PageHandle } from "#app/platform/page-handle";
import { useLocale, useText } from "#app/platform/text";

/** Null on every other page. */
export function useBare(): { locale: Locale | undefined } | null {
  const match = useMatches().find(({ handle }) => (handle as PageHandle | undefined)?.bare === true);
  return match ? { locale: asLocale((match.data as { locale?: unknown } | undefined)?.locale) } : null;
}

export function Bare({ children }: { children: ReactNode }) {
  const t = useText();
  const locale = useLocale();
  const { pathname } = useLocation();
  const other = locale === "vi" ? "en" : "vi";
  return (
    <div className="plain bare">
      <header>
        <p className="brand">{t.shell.product}</p>
      </header>
      <main id="content">{children}</main>
      <footer>
        <a className="link" href={`${pathname}?lang=${other}`} lang={other} hrefLang={other}>
          {other === "vi" ? "Tiếng Việt" : "English"}
        </a>
      </footer>
    </div>
  );
}
