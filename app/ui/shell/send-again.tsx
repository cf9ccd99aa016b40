/** On the page of a failure: what was sent is held here, and a button sends it once more. Nothing typed is lost. */
import { Form } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import type { Sent } from "#app/ui/form/last-sent";

/** `sent`: as the server answered it, or what this page sent last, where scripts run. */
export function SendAgain({ sent }: { sent: Sent }) {
  const t = useText();
  return (
    <Form method="post" action={sent.action} className="stack-s">
      <p>{t.shell.failed.held}</p>
      {sent.fields.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names can repeat, and the list never changes
        <input key={`${at} ${name}`} type="hidden" name={name} value={value} />
      ))}
      <p className="row">
        <Button kind="main">{t.shell.failed.sendAgain}</Button>
      </p>
    </Form>
  );
}

/** What the data of a failure says was sent. */
export function sentIn(data: unknown): Sent | undefined {
  return typeof data === "object" && data !== null && "sent" in data ? (data.sent as Sent) : undefined;
}
