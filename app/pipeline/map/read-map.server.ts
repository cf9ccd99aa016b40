/** Reads the map of the pipeline. */
import type { AgreementFilter } from "#app/agreements/filters";
import type { Ctx } from "#app/platform/context.server";

export async function readMap(_ctx: Ctx, _filter: AgreementFilter, _url: URL): Promise<null> {
  return null;
}
