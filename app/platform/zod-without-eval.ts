/**
 * Zod compiles schemas with `new Function` where it may, and tries whether it may. The content security policy refuses that, and
 * browsers report each try. In the browser it is told beforehand not to: root.tsx imports this first, before any schema is made.
 * `package.json` names this file among those with side effects, or the build would leave it out.
 */
declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

if (typeof document !== "undefined")
  globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };

export {};
