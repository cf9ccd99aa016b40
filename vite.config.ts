import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
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
  [
    "desk",
    /\/app\/(ui\/[\w-]+|ui\/shell\/[\w-]+|ui\/form\/refusal-words|[\w-]+\/paths|tasks\/templates|deadlines\/(deadline-text|row))\.tsx?$/,
  ],
  ["desk", /\/app\/platform\/(codes|days|document|locale|paging|text|title)\.tsx?$/],
];

/** Texts of one section and language travel together. */
function chunkOf(id: string): string | undefined {
  const [, locale, name] = /\/app\/locales\/(en|vi)\/([\w-]+)\.ts$/.exec(id) ?? [];
  const section = name && sectionOfFile(name);
  if (section) return `${locale}-${section}`;
  return chunks.find(([, files]) => files.test(id))?.[0];
}

export default defineConfig(({ isSsrBuild }) => ({
  build: {
    // Inlined data: assets would be refused by the content security policy.
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunkOf } },
  },
  plugins: [
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
