/** A confidential agreement: there for its owner, those named on it and managers; for all others as if it did not exist. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Expectation, expectations, type Status } from "./expectations";
import { everybody, type Prepared, prepare, read, write, writeAsEverybody } from "./knock";
import { makeWorld } from "./world";

const world = await makeWorld();
afterAll(world.web.close);

const about = Object.entries(expectations).filter(([, { about }]) => about);
const managers = everybody.indexOf("manager");
const viewers = everybody.indexOf("viewer");

/**
 * What strangers get in place of what they would get of an open record. 403 stays where it is for their role; that somebody else
 * wrote what they ask for is not told.
 */
const hidden = (statuses: readonly Status[], { authored }: Expectation) =>
  statuses.map((status, at) => {
    const ofRole = status === 403 && (!authored || at === viewers);
    return at === managers || status === "signIn" || ofRole || status === 405 ? status : 404;
  });

/** The data behind a page: the same answer as the page. */
const dataOf = (address: string) => `${address}.data`;

describe.each(about)("/%s of a confidential agreement", (route, expectation) => {
  const again = () => prepare(world, route, expectation, true);
  let prepared: Prepared;
  beforeAll(async () => {
    prepared = await again();
  });

  it("is there for its owner and those named on it", async () => {
    const { address } = prepared;
    const [, viewer, officer, manager] = expectation.get;
    const writer = expectation.authored ? manager : officer;
    expect(await read(world, "owner", address)).toBe(writer);
    expect(await read(world, "named", address)).toBe(writer);
    expect(await read(world, "namedViewer", address)).toBe(viewer);
  });

  it("answers a wrong form as if there were no such record", async () => {
    const { address } = prepared;
    const [id] = /[\da-f-]{36}/.exec(address) ?? [""];
    const nowhere = address.replace(id, randomUUID());
    for (const who of ["officer", "administrator"] as const)
      expect(await write(world, who, { address, form: {} })).toBe(
        await write(world, who, { address: nowhere, form: {} }),
      );
  });

  it("is not there for strangers", { timeout: 60_000 }, async () => {
    const { address } = prepared;
    const got: Status[] = [];
    for (const who of everybody) got.push(await read(world, who, address));
    expect(got, "read").toEqual(hidden(expectation.get, expectation));
    for (const who of ["officer", "administrator"] as const) expect(await read(world, who, dataOf(address))).toBe(404);
    // A form that is taken may have opened the record to everybody.
    const posted = await writeAsEverybody(world, prepared, again);
    expect(posted, "written").toEqual(hidden(expectation.strangers ?? expectation.post, expectation));
  });
});
