/** Who is reading and what they may do, from the root loader: for showing or leaving out, never for deciding. */
import { useRouteLoaderData } from "@remix-run/react";
import type { Locale } from "#app/platform/locale";
import type { Role } from "#app/platform/permissions";
import type { MailAlarm } from "#app/ui/shell/mail-alarm";

export interface Viewer {
  name: string;
  role: Role;
  /** Notifications not read yet; 100 means more than 99. */
  unread: number;
  /** Single keys are shortcuts. */
  singleKeys: boolean;
  may: { write: boolean; decide: boolean; settings: boolean };
}

/** What somebody typed before their session ended, as values of the form it was sent from. */
export interface KeptInput {
  /** Where it was sent. */
  action: string;
  values: object;
  /** Files were chosen, which are not kept. */
  files: boolean;
}

export interface RootData {
  locale: Locale;
  theme: "light" | "dark" | "system";
  timeZone: string;
  requestId: string;
  /** Null before signing in. */
  viewer: Viewer | null;
  /** For managers and administrators, while mail does not go out as it should. */
  mailAlarm: MailAlarm | null;
  /** Only where the address names a form that was kept for this person. */
  kept?: KeptInput | undefined;
}

/** The root loader's answer; undefined when it failed. */
export const useRootData = () => useRouteLoaderData<RootData>("root");

/** The signed-in person, or null. */
export const useViewer = () => useRootData()?.viewer ?? null;

/** The office's time zone, for moments. Days have none. */
export const useTimeZone = () => useRootData()?.timeZone ?? "Asia/Ho_Chi_Minh";
