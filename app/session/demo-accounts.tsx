/** One click in, in a demonstration. */
import { Form } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";

export function DemoAccounts({ next }: { next: string }) {
  const t = useText();
  return (
    <Card title={t.session.demoTitle}>
      <p>{t.session.demoText}</p>
      {/* Another person's page has another language: it is loaded anew. */}
      <Form method="post" action="/session/demo" reloadDocument className="stack">
        <input type="hidden" name="next" value={next} />
        {(["officer", "manager", "viewer", "administrator"] as const).map((role) => (
          <div key={role} className="sign-in-choice">
            <Button name="as" value={role} kind={role === "officer" ? "main" : "plain"}>
              {t.session.signInAs[role]}
            </Button>
            <span className="muted">{t.session.mayDo[role]}</span>
          </div>
        ))}
      </Form>
    </Card>
  );
}
