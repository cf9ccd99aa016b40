/**
 * `/agreements/:id/move?to=pilot`: what a card that was moved on the board leads to. One event that leads there opens its form;
 * otherwise this page says what is missing, what can be chosen, or which way leads there.
 */
import { useLoaderData } from "@remix-run/react";
import { choiceAsked } from "#app/platform/asked";
import { reading } from "#app/platform/page.server";
import { stillPart } from "#app/platform/still.server";
import { textIn } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Still } from "#app/ui/still";
import { stages } from "./filters";
import { FormPage } from "./form-page";
import { MoveAnswer, titleOf } from "./move-answer";
import { readMove } from "./move-queries.server";

export const links = foreignScripts;

export const loader = reading("records.write", async (ctx, { params, url }) => {
  const read = await readMove(ctx, params.id, choiceAsked(url, "to", stages));
  const answer = stillPart(ctx.locale, url, "answer", <MoveAnswer read={read} />);
  return { agreement: read.agreement, title: titleOf(textIn(ctx.locale), read), answer };
});

export const meta = titled<typeof loader>((t, data) => data?.title ?? t.shell.agreements);

export default function Move() {
  const { agreement, title, answer } = useLoaderData<typeof loader>();
  return (
    <FormPage agreement={agreement} title={title}>
      <Still html={answer} />
    </FormPage>
  );
}
