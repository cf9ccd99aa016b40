/**
 * The one limit on guessing, for every place that checks a token. It counts failures by where they come from, so that
 * nobody can lock out somebody else; an IPv6 network counts as one place, since its owner has all of its addresses.
 */
import net from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const failures = new RateLimiterMemory({ points: 20, duration: 15 * 60 });

export type Attempt<T> = { limited: true; retryAfter: number } | { limited: false; found: T | null };

/** Requests that have no failure of their own, such as "send me a code": all of them are counted. */
const requests = new RateLimiterMemory({ points: 60, duration: 15 * 60 });

/** Counts one request from there; answers in how many seconds to come back where there were too many, else null. */
export async function tooManyRequests(peer: string): Promise<number | null> {
  try {
    await requests.consume(placeOf(peer));
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.ceil(refused.msBeforeNext / 1000);
  }
}

/** Runs the check unless too many have failed from there. `null` from the check is a failure. */
export async function attempt<T>(peer: string, check: () => Promise<T | null>): Promise<Attempt<T>> {
  const key = placeOf(peer);
  const state = await failures.get(key);
  if (state && state.remainingPoints <= 0) return { limited: true, retryAfter: Math.ceil(state.msBeforeNext / 1000) };
  const found = await check();
  if (found === null) await failures.consume(key).catch(() => {});
  return { limited: false, found };
}

/** An IPv4 address as it is, an IPv6 address as its /64. */
export function placeOf(peer: string): string {
  const address = peer.split("%", 1)[0] ?? "";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!net.isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const groups =
    tail === undefined ? left : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
