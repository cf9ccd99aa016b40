import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { describe, expect, it } from "vitest";
import routes from "#app/routes";
import { narrowBuild } from "./narrow-build";

interface Entry {
  file: string;
  path?: string;
  index?: boolean;
}

const entries = routes as unknown as Entry[];
const named = entries.map(({ file, path, index }) => ({ id: file, path, index, parentId: "root" }));
const byId = Object.fromEntries([{ id: "root", path: "" }, ...named].map((route) => [route.id, route]));
const build = { routes: byId, assets: { version: "1", routes: byId } } as unknown as ServerBuild;
const narrowed = narrowBuild(build);

const leafIn = (ids: string[], path: string) => {
  const children = named.filter(({ id }) => ids.includes(id)) as Parameters<typeof matchRoutes>[0];
  return matchRoutes([{ id: "root", path: "", children }], path)?.at(-1)?.route.id;
};
const all = named.map(({ id }) => id);

const samples = entries.flatMap(({ path, index }) => {
  if (path === "*") return [];
  const filled = (by: string) => `/${index ? "" : (path ?? "").replaceAll(/:\w+/g, by)}`;
  return [filled("2f6b1f0e-6a0f-4a53-9a2b-0d5cf1f1a111"), filled("new"), filled("Edit"), filled("a.b_c~")];
});

describe("the build for one page", () => {
  it.each(samples)("answers %s by the same route as the whole", (path) => {
    const narrow = narrowed(path);
    if (!narrow) throw new Error("it is not narrowed");
    expect(leafIn(Object.keys(narrow.build.routes), path)).toBe(leafIn(all, path));
    expect(narrow.page).toBe(leafIn(all, path));
    expect(Object.keys(narrow.build.routes).length).toBeLessThan(8);
    expect(Object.keys(narrow.build.assets.routes)).toEqual(Object.keys(narrow.build.routes));
  });

  it("is that of the page where its data alone is asked for", () => {
    expect(narrowed("/agreements.data?stage=signed")).toBe(narrowed("/agreements"));
    expect(narrowed("/_root.data")).toBe(narrowed("/"));
  });

  it("tells the browser of what stands above it in the address", () => {
    const ids = Object.keys(narrowed("/agreements/1/filings/2")?.build.routes ?? {});
    expect(ids).toEqual(
      expect.arrayContaining([
        "today/today.tsx",
        "agreements/list.tsx",
        "agreements/show.tsx",
        "agreements/send-filing.tsx",
      ]),
    );
  });

  it.each([
    "/no/such/page/here/at/all",
    "/agreements/",
    "//agreements",
    "/%61greements",
    "/agreements?_data=root",
    "/__manifest",
  ])("is the whole one for %s", (address) => {
    expect(narrowed(address)).toBeNull();
  });
});
