/** Starts the page in the browser: fetches the texts it was rendered with, in the reader's language alone, then hydrates. */
import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import type { Catalogue } from "#app/locales/catalogue";
import { sectionOf, textGroups } from "#app/locales/sections";
import { DocumentProvider, readDocument } from "#app/platform/document";
import type { Locale } from "#app/platform/locale";
import { loadTexts, provideTextsBy, type TextGroup, usedTexts } from "#app/platform/text";

type Files = Record<string, () => Promise<Partial<Catalogue>>>;

const files: Record<Locale, Files> = {
  en: import.meta.glob(["./locales/en/*.ts", "!**/index.ts"]) as Files,
  vi: import.meta.glob(["./locales/vi/*.ts", "!**/index.ts"]) as Files,
};

/** A group of texts has a file of its own name. Files of one section come as one, so all of its groups are held from then on. */
async function textsOf(locale: Locale, group: TextGroup): Promise<Partial<Catalogue>> {
  const together = textGroups.filter((other) => sectionOf[other] === sectionOf[group]);
  const texts = await Promise.all(
    together.map(async (each) => {
      const name = each.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return [each, (await files[locale][`./locales/${locale}/${name}.ts`]?.())?.[each]];
    }),
  );
  return Object.fromEntries(texts);
}

async function start() {
  const facts = readDocument(document.documentElement);
  provideTextsBy(textsOf);
  // What the frame and its fields say in answer to a key or a click is at hand, also where nothing of it was shown so far.
  const needed: TextGroup[] = ["ui", ...usedTexts(document)];
  await Promise.all(needed.map((group) => loadTexts(facts.locale, group)));
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
