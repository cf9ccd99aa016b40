/** `/pipeline/lane?stage=pilot&page=2`: one page of one stage's cards, for the board to put under those it shows. */
import { data } from "@remix-run/node";
import { readFilter } from "#app/agreements/filters";
import { reading } from "#app/platform/page.server";
import { pipelineOrder } from "../views";
import { readBoard } from "./read-board.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = readFilter(url.searchParams, pipelineOrder);
  if (!filter) throw data({ code: "filter" }, 400);
  const [lane] = await readBoard(ctx, filter);
  return Response.json(lane ?? null);
});
