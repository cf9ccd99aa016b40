/**
 * What the document itself needs before any loader has answered: the nonce of this response, the id under which it is
 * logged, language and colours. The server fills it from the request, the browser reads it back from the document.
 */
import { createContext, useContext } from "react";
import { asLocale, type Locale } from "#app/platform/locale";
import type { TextGroup } from "#app/platform/text";

export interface DocumentFacts {
  nonce: string;
  requestId: string;
  locale: Locale;
  theme: "light" | "dark" | "system";
  /** On the server: the groups of texts that the page turns out to need. */
  used?: Set<TextGroup>;
}

const DocumentContext = createContext<DocumentFacts>({ nonce: "", requestId: "", locale: "en", theme: "system" });

export const DocumentProvider = DocumentContext.Provider;
export const useDocument = () => useContext(DocumentContext);

/** The facts as the server wrote them on `<html>`. Browsers hide the nonce from scripts, so it stays empty. */
export function readDocument(html: HTMLElement): DocumentFacts {
  const theme = html.dataset.theme;
  return {
    nonce: "",
    requestId: html.dataset.request ?? "",
    locale: asLocale(html.lang) ?? "en",
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}
