/** What stays of a suppressed address once its owner was erased: enough to know it again, too little to write to it. */
import { createHash } from "node:crypto";

export const suppressedHash = (address: string): string =>
  `sha256:${createHash("sha256").update(address.toLowerCase()).digest("hex")}`;
