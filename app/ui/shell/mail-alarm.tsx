/** What managers and administrators are told on every page while mail is held or reminders do not go out. */
import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";
import { Notice } from "#app/ui/notice";
import { useRootData } from "#app/ui/viewer";

export interface MailAlarm {
  behind: boolean;
  /** Minutes; null: never. */
  silentFor: number | null;
  /** Minutes; null: nothing waits. */
  waitsFor: number | null;
  held: "byHand" | "restoredCopy" | null;
}

/** Above the page, except on the page that says the same. */
export function MailAlarmBanner() {
  const t = useText();
  const alarm = useRootData()?.mailAlarm;
  const { pathname } = useLocation();
  if (!alarm || pathname.startsWith("/settings/health")) return null;
  return (
    <div className="banner">
      <MailAlarmNotice alarm={alarm}>
        <p>
          <Link className="link" to="/settings/health">
            {t.delivery.behind.toPage}
          </Link>
        </p>
      </MailAlarmNotice>
    </div>
  );
}

export function MailAlarmNotice({ alarm, children }: { alarm: MailAlarm; children?: ReactNode }) {
  const t = useText();
  const { held, behind } = t.delivery;
  if (alarm.held)
    return (
      <Notice tone="warn" title={held.title}>
        <p>{held[alarm.held]}</p>
        {children}
      </Notice>
    );
  const silent = alarm.silentFor === null || alarm.silentFor >= 5;
  return (
    <Notice tone="alarm" title={behind.title}>
      {silent ? <p>{alarm.silentFor === null ? behind.never : behind.stopped}</p> : null}
      {alarm.waitsFor !== null && alarm.waitsFor >= 5 ? <p>{behind.waiting(alarm.waitsFor)}</p> : null}
      {children}
    </Notice>
  );
}
