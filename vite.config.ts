import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import { sectionOfFile } from "./app/locales/sections";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** What nearly every page is put together from. Nothing of forms: a page that is only read needs neither fields nor schemas. */
const desk =
  /\/app\/(ui\/[\w-]+|ui\/shell\/[\w-]+|platform\/(codes|days|document|locale|paging|text|title)|[\w-]+\/paths|tasks\/templates|deadlines\/(deadline-text|row))\.tsx?$/;

/** Texts of one section and language travel together; what every page runs on is one file. */
function chunkOf(id: string): string | undefined {
  if (/vite\/preload-helper|node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom)\//.test(id))
    return "framework";
  if (desk.test(id)) return "desk";
  const [, locale, name] = /\/app\/locales\/(en|vi)\/([\w-]+)\.ts$/.exec(id) ?? [];
  const section = name && sectionOfFile(name);
  return section && `${locale}-${section}`;
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
