import fs from "node:fs";
import { vitePlugin as remix } from "@remix-run/dev";
import { minify } from "terser";
import { defineConfig, type Plugin } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import { sectionOfFile } from "./app/locales/sections";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * Files of the browser that come as one, the first that matches. They are many and small, and compress better together. Nothing of forms
 * stands here: a page that is only read needs neither fields nor schemas.
 */
const chunks: [name: string, files: RegExp][] = [
  [
    "framework",
    /vite\/preload-helper|node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom)\//,
  ],
  ["desk", /\/app\/(ui\/(?!drawing|time-scale|checklist|error-summary)[\w-]+|ui\/shell\/[\w-]+|[\w-]+\/paths)\.tsx?$/],
  ["desk", /\/app\/platform\/(codes|days|document|locale|paging|text|title)\.tsx?$/],
];

/** Texts of one section and language travel together. */
function chunkOf(id: string): string | undefined {
  const [, locale, name] = /\/app\/locales\/(en|vi)\/([\w-]+)\.ts$/.exec(id) ?? [];
  const section = name && sectionOfFile(name);
  if (section) return `${locale}-${section}`;
  return chunks.find(([, files]) => files.test(id))?.[0];
}

/**
 * Parts of zod that no form needs, and eight kilobytes of every one: schemas as JSON Schema, what remembers where values form a circle (a form
 * has none), and sentences in English (what is wrong is said in the reader's texts, by keys).
 */
const withoutUnusedZod: Plugin = {
  name: "zod-without-unused-parts",
  load(id) {
    if (/zod\/v4\/locales\/en\.js$/.test(id)) return "export default () => ({})";
    if (!/zod\/v4\/core\/(json-schema-processors|to-json-schema|memoizer)\.js$/.test(id)) return null;
    const names = [...fs.readFileSync(id, "utf8").matchAll(/^export (?:const|function|class) ([\w$]+)/gm)].map(
      ([, name]) => name,
    );
    return names.map((name) => `export function ${name}() {}`).join("\n");
  },
};

/** What is large and only changes with its packages is made smaller once more: esbuild names things less well than terser, which takes seconds. */
const smaller: Plugin = {
  name: "smaller",
  apply: "build",
  renderChunk: {
    order: "post",
    async handler(code, { name }) {
      if (!["framework", "schemas", "use-page-form", "desk"].includes(name)) return null;
      const made = await minify(code, { module: true, ecma: 2020, format: { comments: false } });
      return made.code ? { code: made.code, map: null } : null;
    },
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  build: {
    // Inlined data: assets would be refused by the content security policy.
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunkOf } },
  },
  plugins: [
    isSsrBuild ? null : [withoutUnusedZod, smaller],
    remix({
      ignoredRouteFiles: ["**/*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
    tsconfigPaths(),
  ],
}));
