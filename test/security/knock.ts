/** Asking an address as everybody, with a form that would be accepted, and seeing that a refusal wrote nothing. */
import { expect } from "vitest";
import type { How, Made } from "./agreements";
import { addressOf, type Expectation, type Status } from "./expectations";
import type { Form } from "./sample-forms";
import { mark, writtenSince } from "./tables";
import type { Answer } from "./web";
import type { Name, World } from "./world";

/** In the order of the table of expectations. */
export const everybody = [null, "viewer", "officer", "manager", "administrator"] as const;

export interface Prepared {
  address: string;
  form: Form;
}

/** Makes what the address is about; `confidential` where that is an agreement. */
export async function prepare(
  world: World,
  route: string,
  { about, call }: Expectation,
  confidential = false,
): Promise<Prepared> {
  const hung = { task: route.startsWith("tasks/"), filing: route.includes("/:filing") };
  const open = confidential ? { confidential } : {};
  const made = about ? await world.agreement({ ...hung, ...about, ...open }) : ({} as Made);
  const { path, form } = (await call?.(world, made)) ?? {};
  return { address: addressOf(route, path), form: form ?? {} };
}

/**
 * The same for reading: one agreement in each state serves all addresses about it. Deadlines have one each, since what was said of
 * one is part of its state.
 */
export function preparedToRead(world: World): (route: string, expectation: Expectation) => Promise<Prepared> {
  const agreements = new Map<string, Promise<Made>>();
  const readable = (how: How = {}) => {
    const key = JSON.stringify(how);
    const made = agreements.get(key) ?? world.agreement(how);
    agreements.set(key, made);
    return made;
  };
  return (route, expectation) =>
    prepare(/^deadlines|^answers/.test(route) ? world : { ...world, agreement: readable }, route, expectation);
}

/** Posts as everybody, in the order of the table; what a form was taken for is made anew for the next one. */
export async function writeAsEverybody(
  world: World,
  first: Prepared,
  again: () => Promise<Prepared>,
): Promise<Status[]> {
  const posted: Status[] = [];
  let prepared: Prepared | undefined = first;
  for (const who of everybody) {
    prepared ??= await again();
    const status = await write(world, who, prepared);
    posted.push(status);
    if (!isRefused(status)) prepared = undefined;
  }
  return posted;
}

export function statusOf({ status, headers }: Answer): Status {
  return status === 302 && headers.location?.startsWith("/session/new") ? "signIn" : status;
}

const refusals: Status[] = ["signIn", 403, 404, 405];
export const isRefused = (status: Status) => refusals.includes(status);

/** A session of its own where the form may end it. */
const cookieOf = async (world: World, who: Name | null, address: string) =>
  who && (address.startsWith("/session/") ? await world.web.signIn(world.ctx[who].actor.id) : world.cookie[who]);

export async function read(world: World, who: Name | null, address: string): Promise<Status> {
  return statusOf(await world.web.ask(address, { as: await cookieOf(world, who, address) }));
}

/** Posts the form and answers the status. A refusal that wrote something fails the test. */
export async function write(world: World, who: Name | null, { address, form }: Prepared): Promise<Status> {
  const { web } = world;
  const as = await cookieOf(world, who, address);
  const before = await mark(web.ownerSql);
  const status = statusOf(await web.ask(address, { as, form }));
  if (isRefused(status)) expect(await writtenSince(web.ownerSql, before), `${who} at ${address}`).toEqual([]);
  return status;
}
