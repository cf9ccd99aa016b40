/** What was said as one text: blank where nothing was. Pure. */
import type { Said } from "./parse-cell";

export const textSaid = (said: Said | undefined): string => (typeof said === "string" ? said : "");
