/** What became of a mail, in a word, with the moment or the reason. */
import type { Catalogue } from "#app/locales/catalogue";
import { useText } from "#app/platform/text";
import { MomentText } from "#app/ui/day-text";
import { Tag, type Tone } from "#app/ui/tag";
import type { MailRow } from "./mail-queries.server";

const tones: Record<MailRow["status"], Tone> = {
  queued: "neutral",
  sending: "accent",
  sent: "good",
  suppressed: "warn",
  failed: "alarm",
};

export function MailStatus({
  status,
  why,
  sentAt,
  sendAfter,
}: Pick<MailRow, "status" | "why" | "sentAt" | "sendAfter">) {
  const t = useText();
  const reason = whyText(t, why);
  return (
    <>
      <Tag tone={tones[status]}>{t.mailLog.statuses[status]}</Tag>
      <div className="small muted">{reason ? reason : <MomentText at={sentAt ?? sendAfter} />}</div>
    </>
  );
}

export function whyText(t: Catalogue, why: string | null): string | null {
  const reasons: Record<string, string> = t.delivery.why;
  return why === null ? null : (reasons[why] ?? why);
}
