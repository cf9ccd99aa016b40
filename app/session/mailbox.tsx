/** Where the mails of a demonstration are. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";

export function Mailbox() {
  const t = useText();
  return (
    <p className="muted">
      {t.session.mailbox}{" "}
      <Link className="link" to="/mailbox">
        {t.session.toMailbox}
      </Link>
    </p>
  );
}
