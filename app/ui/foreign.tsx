/** Words in another language than the page's: readers and fonts need to know which. */
import type { ReactNode } from "react";

export function Foreign({ lang, block, children }: { lang: string; block?: boolean; children: ReactNode }) {
  return block ? <div lang={lang}>{children}</div> : <span lang={lang}>{children}</span>;
}
