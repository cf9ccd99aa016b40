/** `/`: what needs the reader today, and what changed since the last visit. */
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Page } from "#app/ui/page";

export const loader = reading("records.read", async (ctx) => ({ today: ctx.today }));

export const meta = titled((t) => t.shell.today);

export default function Today() {
  return <Page title={useText().shell.today} />;
}
