/** `/shortcuts`: what the keys do. */

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
