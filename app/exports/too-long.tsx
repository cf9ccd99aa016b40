/** `/exports/too-long`: says that a list is too long for a workbook, and offers it in the formats that take any length. */
import { useLoaderData } from "@remix-run/react";
import { textAsked } from "#app/platform/asked";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Page } from "#app/ui/page";
import { exportPath, mostRowsInExcel } from "./formats";

/** Only addresses that answer an export: nothing else is linked from here. */
const exported = /^((?:\/[A-Za-z]+)+\/export)\?(.*)$/;

export const loader = reading("records.read", async (_ctx, { url }) => {
  const [, to, search = ""] = exported.exec(textAsked(url, "from", 4000) || "/agreements/export?") ?? [];
  if (!to) throw new Response(null, { status: 400 });
  return { to, search };
});

export const meta = titled((t) => t.exports.tooLong);

export default function TooLong() {
  const words = useText().exports;
  const { to, search } = useLoaderData<typeof loader>();
  return (
    <Page title={words.tooLong} lead={words.tooLongText(mostRowsInExcel)}>
      <p className="row">
        <a className="btn main" href={exportPath(to, search, "csv")} download>
          {words.instead.csv}
        </a>
        <a className="btn" href={exportPath(to, search, "json")} download>
          {words.instead.json}
        </a>
      </p>
    </Page>
  );
}
