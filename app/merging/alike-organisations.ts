/** `/organisations/alike?name=`: what is kept already and looks like what is being typed; for the form's script alone. */
import { textAsked } from "#app/platform/asked";
import { reading } from "#app/platform/page.server";
import { organisationsLike } from "./alike.server";
import { otherNames } from "./other-names";

export const loader = reading("records.write", async (ctx, { url }) => {
  const [name, shortName, country] = [
    textAsked(url, "name", 300),
    textAsked(url, "shortName", 300),
    textAsked(url, "country", 2),
  ];
  return Response.json(await organisationsLike(ctx, { name, shortName, names: otherNames(url), country }));
});
