/**
 * Fonts for Han and Hangul, in slices the browser fetches as it meets the characters. Their stylesheets are heavy, so
 * only pages that can show such names ask for them: `export const links = foreignScripts`.
 */
import korean from "@fontsource-variable/noto-sans-kr/index.css?url";
import chinese from "@fontsource-variable/noto-sans-sc/index.css?url";
import type { LinksFunction } from "@remix-run/node";

export const foreignScripts: LinksFunction = () => [
  { rel: "stylesheet", href: chinese },
  { rel: "stylesheet", href: korean },
];
