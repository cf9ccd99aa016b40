/** The look at all tables sees every kind of write: what rests on it could not fail otherwise. */
import { beforeEach, describe, expect, it } from "vitest";
import { testDb } from "#test/support/database";
import { mark, writtenSince } from "./tables";

const { ownerSql: sql } = await testDb();

/** What an act leaves different, by table and direction. */
async function leftBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = await mark(sql);
  await act();
  return writtenSince(sql, before);
}

const insert = (name: string) => sql`insert into organisations ${sql({ name, type: "municipality", country: "VN" })}`;

describe("since a moment", () => {
  beforeEach(async () => {
    await sql`delete from organisations`;
    await insert("A");
    await insert("B");
  });

  it("nothing differs where nothing was written", async () => {
    expect(await leftBy(() => sql`select * from organisations for update`)).toEqual([]);
  });
  it("a new row is seen", async () => {
    expect(await leftBy(() => insert("C"))).toEqual([expect.stringMatching(/^organisations \+ .*"name": "C"/)]);
  });
  it("a changed row is seen, as it was and as it is", async () => {
    expect(await leftBy(() => sql`update organisations set name = 'C' where name = 'B'`)).toEqual([
      expect.stringMatching(/^organisations - .*"name": "B"/),
      expect.stringMatching(/^organisations \+ .*"name": "C"/),
    ]);
  });
  it("a row that went is seen, also where another one came", async () => {
    const gone = expect.stringMatching(/^organisations - .*"name": "B"/);
    const deleteB = () => sql`delete from organisations where name = 'B'`;
    expect(await leftBy(deleteB)).toEqual([gone]);
    await insert("B");
    expect(await leftBy(() => deleteB().then(() => insert("C")))).toEqual([gone, expect.stringContaining('"C"')]);
  });
  it("a row written again as it was is no difference", async () => {
    expect(await leftBy(() => sql`update organisations set name = name`)).toEqual([]);
  });
});
