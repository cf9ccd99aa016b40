/** What a broken line does to the queue's connections must not end the process. */
import type pg from "pg";
import { expect, it } from "vitest";
import { silentLog } from "#test/support/context";
import { testDb } from "#test/support/database";
import { until } from "#test/support/process";
import { tcpProxy } from "#test/support/tcp-proxy";
import { openPool } from "./queue-pool.server";

const { appUrl } = await testDb();
const nothing = () => {};

/** As the queue takes a connection: with a function that is told how to give it back. */
const take = (pool: pg.Pool) =>
  new Promise<(why?: Error) => void>((resolve, reject) =>
    pool.connect((error, _client, release) => (error ? reject(error) : resolve(release))),
  );

it("a connection is given back once, however often that is said", async () => {
  const pool = openPool(appUrl, silentLog, nothing);
  const release = await take(pool);
  release();
  expect(() => release(new Error("the line broke"))).not.toThrow();
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
  await pool.end();
});

it("connections that break while they rest or work are told, and others take their place", async () => {
  const proxy = await tcpProxy(appUrl);
  let told = 0;
  const pool = openPool(proxy.through(appUrl), silentLog, () => {
    told += 1;
  });
  const release = await take(pool);
  (await take(pool))();
  proxy.reset();
  await until(() => told > 0 && pool.idleCount === 0);
  release(new Error("the line broke"));
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await pool.end();
  await proxy.close();
});

it("a connection that was not had can be given back like any other", async () => {
  const proxy = await tcpProxy(appUrl);
  const pool = openPool(proxy.through(appUrl), silentLog, nothing);
  await proxy.close();
  const gaveBack = await new Promise((resolve) =>
    pool.connect((error, _client, release) => {
      release();
      resolve(error);
    }),
  );
  expect(gaveBack).toMatchObject({ code: "ECONNREFUSED" });
  await pool.end();
});
