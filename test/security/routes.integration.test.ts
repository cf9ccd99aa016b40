/** Every route for everybody, read and written: the expected status, and nothing written where it is refused. */
import { afterAll, describe, expect, it } from "vitest";
import { expectations, routesExpected, type Status } from "./expectations";
import { everybody, prepare, read, writeAsEverybody } from "./knock";
import { routeLines } from "./web";
import { makeWorld } from "./world";

const world = await makeWorld();
afterAll(world.web.close);

it("every route has its expectation, and every expectation its route", () => {
  expect([...routesExpected].sort()).toEqual(routeLines.map(({ path }) => path).sort());
});

describe.each(Object.entries(expectations))("/%s", (route, expectation) => {
  it("is read and written by whom it is for, and by nobody else", { timeout: 60_000 }, async () => {
    const again = () => prepare(world, route, expectation);
    const prepared = await again();
    const got: Status[] = [];
    for (const who of everybody) got.push(await read(world, who, prepared.address));
    expect(got, "read").toEqual(expectation.get);
    const posted = await writeAsEverybody(world, prepared, again);
    expect(posted, "written").toEqual(expectation.post);
  });
});
