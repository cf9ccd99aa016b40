/** Save, or see first what that would send: the same form, asked as an address, so it works before scripts arrive. */
import { Link, useLocation } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { useFormState } from "#app/ui/form/form-context";
import { previewName } from "./preview-limits";

export function PolicyButtons({ save, cancelTo }: { save: string; cancelTo: string }) {
  const t = useText();
  const { pathname } = useLocation();
  const { sending } = useFormState();
  return (
    <div className="submit">
      <Button kind="main" aria-disabled={sending || undefined}>
        {sending ? t.ui.sending : save}
      </Button>
      <Button name={previewName} value="on" formMethod="get" formAction={`${pathname}#preview`}>
        {t.reminders.preview.button}
      </Button>
      <Link className="link" to={cancelTo}>
        {t.ui.cancel}
      </Link>
    </div>
  );
}
