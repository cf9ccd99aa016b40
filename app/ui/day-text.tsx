/** A day or a moment in the reader's words, with the exact value for machines. */
import type { ReactNode } from "react";
import { formatDay, formatMoment } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { useTimeZone } from "#app/ui/viewer";

interface DayTextProps {
  day: string | null | undefined;
  withWeekday?: boolean;
  /** Shown when there is no day. */
  none?: ReactNode;
}

export function DayText({ day, withWeekday = false, none }: DayTextProps) {
  const t = useText();
  if (!day) return <>{none ?? t.days.notGiven}</>;
  return <time dateTime={day}>{formatDay(t, day, { weekday: withWeekday })}</time>;
}

/** A moment (`2026-11-21T02:00:00Z`) in the office's time zone. */
export function MomentText({ at }: { at: string }) {
  const t = useText();
  const timeZone = useTimeZone();
  return <time dateTime={at}>{formatMoment(t, at, timeZone)}</time>;
}
