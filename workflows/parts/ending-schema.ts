/** Forms of the ways an agreement ends. */
import { z } from "zod";
import { agreementId, line, longText, openLongText, pastDay } from "../fields";

export const lapsed = (today: string) => z.object({ on: pastDay(today, "enterDay"), note: openLongText() });
export const terminated = (today: string) =>
  z.object({ on: pastDay(today, "enterDay"), by: line("enterWhoDecided"), reason: longText("enterReason") });
export const replaced = (today: string) =>
  z.object({ on: pastDay(today, "enterDay"), successorId: agreementId("chooseSuccessor"), reason: openLongText() });
export const completed = (today: string) => z.object({ on: pastDay(today, "enterDay"), note: openLongText() });
