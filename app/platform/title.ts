/** Page titles in the reader's language. */
import type { MetaFunction } from "@remix-run/node";
import type { Catalogue } from "#app/locales/catalogue";
import { asLocale } from "#app/platform/locale";
import { textIn } from "#app/platform/text";

type MetaData<L> = Parameters<MetaFunction<L>>[0]["data"];

/**
 * A page's `meta`: `export const meta = titled<typeof loader>((t, data) => t.organisations.title)`.
 * `data` is undefined when the loader failed.
 */
export function titled<L = unknown>(title: (t: Catalogue, data: MetaData<L>) => string): MetaFunction<L> {
  return ({ data, matches }) => {
    const root = matches.find((match) => match.id === "root")?.data as { locale?: unknown } | undefined;
    const t = textIn(asLocale(root?.locale) ?? "en");
    return [{ title: `${title(t, data)} – ${t.shell.product}` }];
  };
}
