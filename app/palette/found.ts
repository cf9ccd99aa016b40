/** `/palette/found?q=`: the records that the palette finds, for its script alone. */
import { data } from "@remix-run/node";
import { reading } from "#app/platform/page.server";
import { mostTyped } from "#app/search/kinds";
import { findRecords } from "./find-records.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const q = url.searchParams.get("q") ?? "";
  if (q.length > mostTyped) throw data({ code: "filter" }, 400);
  return Response.json(await findRecords(ctx, q));
});
