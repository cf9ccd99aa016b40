/** The way to the notifications, with how many are unread. */

import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";

const most = 99;

export function Bell({ unread }: { unread: number }) {
  const words = useText().notifications;
  const shown = unread > most ? `${most}+` : String(unread);
  return (
    <ButtonLink
      to="/notifications"
      className="bell"
      aria-label={words.bell(unread > 0 ? shown : "")}
      title={words.title}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path
          d="M8 2a4 4 0 0 0-4 4v2.6L2.8 11h10.4L12 8.6V6a4 4 0 0 0-4-4zM6.4 13a1.7 1.7 0 0 0 3.2 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {unread > 0 ? (
        <span className="count" aria-hidden="true">
          {shown}
        </span>
      ) : null}
    </ButtonLink>
  );
}
