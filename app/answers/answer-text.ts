/** Answers in the reader's words. Pure. */
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay } from "#app/platform/days";

export interface SaidAnswer {
  answer: "done" | "moreTime" | "notMe" | "acknowledge" | "stop";
  name: string;
  proposedOn?: string | null;
}

/** "Guo Yonghang asks for time until 15 Jan 2027", without a full stop. */
export function answerSentence(t: Catalogue, { answer, name, proposedOn }: SaidAnswer): string {
  const words = t.answers.said;
  if (answer === "moreTime") return words.moreTime(name, proposedOn ? formatDay(t, proposedOn) : "–");
  return words[answer](name);
}
