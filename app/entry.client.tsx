/** Starts the page in the browser: fetches the reader's language alone, then hydrates. */
import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import type { Catalogue } from "#app/locales/catalogue";
import { DocumentProvider, readDocument } from "#app/platform/document";
import type { Locale } from "#app/platform/locale";
import { provideCatalogue } from "#app/platform/text";

const catalogues: Record<Locale, () => Promise<Catalogue>> = {
  en: () => import("#app/locales/en").then((texts) => texts.english),
  vi: () => import("#app/locales/vi").then((texts) => texts.vietnamese),
};

async function start() {
  const facts = readDocument(document.documentElement);
  provideCatalogue(facts.locale, await catalogues[facts.locale]());
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <DocumentProvider value={facts}>
          <RemixBrowser />
        </DocumentProvider>
      </StrictMode>,
    );
  });
}

void start();
