/** What the address of the mail log asks for. */
import { choiceAsked, dayAsked, textAsked } from "#app/platform/asked";

export const statuses = ["queued", "sending", "sent", "suppressed", "failed"] as const;
export const mailKinds = [
  "digest",
  "critical",
  "weekly",
  "signIn",
  "invitation",
  "answer",
  "bounce",
  "mention",
] as const;

export interface MailFilter {
  status: (typeof statuses)[number] | "";
  kind: (typeof mailKinds)[number] | "";
  /** Part of a name or an address. */
  person: string;
  /** First and last day, by the office's clock; blank: any. */
  from: string;
  to: string;
}

/** Refuses with 400 what is none of what it can mean. */
export function filterAsked(url: URL): MailFilter {
  return {
    status: choiceAsked(url, "status", statuses),
    kind: choiceAsked(url, "kind", mailKinds),
    person: textAsked(url, "person", 200).trim(),
    from: dayAsked(url, "from"),
    to: dayAsked(url, "to"),
  };
}

export const isNarrowed = (filter: MailFilter): boolean => Object.values(filter).some((value) => value !== "");
