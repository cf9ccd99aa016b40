/** `/shortcuts`: what the keys do. Also the way of the palette's button where no scripts run. */

import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Card } from "#app/ui/card";
import { Page } from "#app/ui/page";
import { useViewer } from "#app/ui/viewer";
import { ShortcutList } from "./shortcut-list";

export const loader = reading("records.read", async () => null);

export const meta = titled((t) => t.palette.shortcuts.title);

export default function ShortcutsPage() {
  const words = useText().palette.shortcuts;
  const viewer = useViewer();
  return (
    <Page title={words.title} lead={words.lead}>
      <Card>{viewer ? <ShortcutList viewer={viewer} /> : null}</Card>
    </Page>
  );
}
