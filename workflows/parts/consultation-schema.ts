/** Forms of the events before signing. Law on International Agreements 70/2020/QH14, art. 18 and 19. */
import { z } from "zod";
import { body, choice, line, longText, openLine, openLongText, openWholeNumber, pastDay, rows } from "../fields";

export const verdicts = ["agrees", "agreesWithComments", "disagrees"] as const;
export type Verdict = (typeof verdicts)[number];

export const proposed = (today: string) => z.object({ on: pastDay(today, "enterDay"), by: line("enterWhoProposed") });

export const opinionsAsked = (today: string) =>
  z
    .object({
      on: pastDay(today, "enterSentDay"),
      /** When on that day, 0 to 23 at the office: what is sent from a policy's cut-off hour on counts as sent the next day. */
      hour: openWholeNumber(0, 23),
      bodies: rows(z.object({ name: line("nameBody") }), "nameBody"),
    })
    .check((context) => {
      const seen = new Set<string>();
      context.value.bodies.forEach((row: { name: string } | undefined, index) => {
        // While another row is wrong, blank rows are still in between.
        if (!row) return;
        const { name } = row;
        const key = name.toLocaleLowerCase("en");
        if (seen.has(key))
          context.issues.push({
            code: "custom",
            input: name,
            path: ["bodies", index, "name"],
            message: `bodyAskedTwice:${name}`,
          });
        seen.add(key);
      });
    });

export const opinionAnswered = (today: string) =>
  z
    .object({
      body: body(),
      verdict: choice(verdicts, "chooseVerdict"),
      on: pastDay(today, "enterAnswerDay"),
      text: openLongText(),
    })
    .check((context) => {
      if (context.value.verdict !== "agrees" && !context.value.text)
        context.issues.push({ code: "custom", input: null, path: ["text"], message: "explainDisagreement" });
    });

export const higherConsentGiven = (today: string) =>
  z.object({ from: line("enterConsentFrom"), on: pastDay(today, "enterDay"), reference: openLine() });

export const cleared = (today: string) =>
  z.object({ on: pastDay(today, "enterDay"), by: line("enterWhoDecided"), ground: openLongText() });

export const returned = (today: string) =>
  z.object({ on: pastDay(today, "enterDay"), reason: longText("enterReason") });

export const declined = (today: string) =>
  z.object({ on: pastDay(today, "enterDay"), by: line("enterWhoDecided"), reason: longText("enterReason") });
