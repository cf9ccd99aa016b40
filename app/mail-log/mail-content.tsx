/** What a mail says, both ways: its HTML in a frame that cannot run anything, and its text. */
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { frameSandbox } from "./mail-frame";

interface MailContentProps {
  subject: string;
  /** Address of its HTML; null where it has none. */
  frame: string | null;
  text: string;
  /** Said above both. */
  note?: string;
}

export function MailContent({ subject, frame, text, note }: MailContentProps) {
  const words = useText().mailLog;
  return (
    <>
      <Card title={words.show.asHtml}>
        {note ? <p className="muted">{note}</p> : null}
        {frame ? (
          <iframe className="mail-frame" title={words.show.frame(subject)} src={frame} sandbox={frameSandbox} />
        ) : (
          <p className="muted">{words.mailbox.noHtml}</p>
        )}
      </Card>
      <Card title={words.show.asText}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <pre className="mail-text" tabIndex={0}>
          {text}
        </pre>
      </Card>
    </>
  );
}
