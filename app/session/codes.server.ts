/** One-time codes: eight digits. The database keeps a hash that is slow to make, salted with the request it belongs to. */
import crypto from "node:crypto";
import { promisify } from "node:util";

const scrypt = promisify<string, string, number, Buffer>(crypto.scrypt);

/** Eight digits, each as likely as any other. */
export const newCode = () => String(crypto.randomInt(100_000_000)).padStart(8, "0");

export async function hashOfCode(code: string, request: string): Promise<string> {
  return (await scrypt(code, `entente:${request}`, 32)).toString("hex");
}

/** Whether the code is the one behind the hash. Takes the same time where there is no hash. */
export async function isCode(typed: string, request: string, hash: string | null): Promise<boolean> {
  const found = Buffer.from(await hashOfCode(typed, request), "hex");
  return crypto.timingSafeEqual(found, Buffer.from(hash ?? "0".repeat(64), "hex")) && hash !== null;
}
