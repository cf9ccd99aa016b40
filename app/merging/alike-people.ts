/** `/people/alike?name=`: who is kept already and looks like what is being typed; for the form's script alone. */
import { textAsked } from "#app/platform/asked";
import { reading } from "#app/platform/page.server";
import { peopleLike } from "./alike.server";
import { otherNames } from "./other-names";

export const loader = reading("records.write", async (ctx, { url }) => {
  const [name, email, telephone] = [
    textAsked(url, "name", 300),
    textAsked(url, "email", 254),
    textAsked(url, "telephone", 40),
  ];
  return Response.json(await peopleLike(ctx, { name, names: otherNames(url), email, telephone }));
});
