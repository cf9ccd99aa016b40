/** What is said some minutes before the session ends, and when it is over. */
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { Notice } from "#app/ui/notice";

interface SessionEndNoticeProps {
  standing: "ending" | "over";
  /** Asks the server, which goes on with the session. */
  stay: () => void;
}

export default function SessionEndNotice({ standing, stay }: SessionEndNoticeProps) {
  const words = useText().keptForms;
  if (standing === "over")
    return (
      <Notice tone="warn" title={words.overTitle}>
        <p>{words.over}</p>
      </Notice>
    );
  return (
    <Notice tone="warn" title={words.endingTitle}>
      <p>{words.ending}</p>
      <p>
        <Button type="button" small onClick={stay}>
          {words.stay}
        </Button>
      </p>
    </Notice>
  );
}
