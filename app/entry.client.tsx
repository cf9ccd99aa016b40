/** Starts the page in the browser: fetches the texts it was rendered with, in the reader's language alone, then hydrates. */
import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import type { Catalogue } from "#app/locales/catalogue";
import { DocumentProvider, readDocument } from "#app/platform/document";
import type { Locale } from "#app/platform/locale";
import { loadTexts, provideTextsBy, type TextGroup, usedTexts } from "#app/platform/text";

type Files = Record<string, () => Promise<Partial<Catalogue>>>;

const files: Record<Locale, Files> = {
  en: import.meta.glob(["./locales/en/*.ts", "!**/index.ts"]) as Files,
  vi: import.meta.glob(["./locales/vi/*.ts", "!**/index.ts"]) as Files,
};

/** A group of texts has a file of its own name; files of one section come as one (`locales/sections.ts`). */
async function textsOf(locale: Locale, group: TextGroup): Promise<Partial<Catalogue>> {
  const name = group.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const file = files[locale][`./locales/${locale}/${name}.ts`];
  if (!file) throw new Error(`There are no texts ${group}`);
  return { [group]: (await file())[group] };
}

async function start() {
  const facts = readDocument(document.documentElement);
  provideTextsBy(textsOf);
  await Promise.all(usedTexts(document).map((group) => loadTexts(facts.locale, group)));
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
