/** The list of shortcuts over whatever page is shown. Fetched when it is asked for first. */
import { useText } from "#app/platform/text";
import type { Viewer } from "#app/ui/viewer";
import { Dialog } from "./dialog";
import { ShortcutList } from "./shortcut-list";

export default function Help({ viewer, close }: { viewer: Viewer; close: () => void }) {
  const words = useText().palette;
  return (
    <Dialog title={words.shortcuts.title} closeLabel={words.close} close={close} className="help">
      <p className="muted small">{words.shortcuts.lead}</p>
      <ShortcutList viewer={viewer} />
    </Dialog>
  );
}
