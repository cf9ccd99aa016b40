/** Form of what is decided on an agreement whose party ended and was succeeded: the plan for it, not its carrying out. */
import { z } from "zod";
import { choice, openDay, openId, openLongText, pastDay } from "../fields";

/** Decree 177/2025/ND-CP names amending, suspending, ending and replacing; what is merely taken over is kept. */
export const inheritances = ["keep", "amend", "replace", "end"] as const;
export type InheritanceDecision = (typeof inheritances)[number];

/** Which succession it is, and its parties and act as they were called then: kept with the form, not typed. */
const kept = z.string("chooseSuccession").min(1, "chooseSuccession").max(300, "chooseSuccession");

/** What is merely kept needs nobody and no day; everything else is somebody's work until a day. */
export const inheritanceDecided = (today: string) =>
  z
    .object({
      successionId: kept,
      predecessor: kept,
      successor: kept,
      act: z.preprocess((value) => (value === "" || value === undefined ? null : value), kept.nullable()),
      becomes: choice(inheritances, "chooseInheritance"),
      officerId: openId(),
      dueOn: openDay(),
      on: pastDay(today, "enterDay"),
      note: openLongText(),
    })
    .check((context) => {
      const { becomes, officerId, dueOn, on } = context.value;
      const say = (path: string, message: string) =>
        context.issues.push({ code: "custom", input: null, path: [path], message });
      if (becomes !== "keep" && !dueOn) say("dueOn", "enterInheritanceDay");
      if ((becomes !== "keep" || dueOn) && !officerId) say("officerId", "chooseOfficer");
      if (dueOn && dueOn < on) say("dueOn", `dayBefore:${on}`);
    });
