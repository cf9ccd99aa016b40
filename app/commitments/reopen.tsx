/** `/commitments/:id/reopen`: open a commitment again, or take back the last time of one that comes again. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { reopenCommitment } from "./close-commitment.server";
import { commitmentPage, logOf } from "./commitment-page.server";
import { crumbsOf } from "./crumbs";
import { reopenForm } from "./forms";
import { commitmentPath } from "./paths";
import { isOpen } from "./row";

export const links = foreignScripts;
export const meta = titled((t) => t.commitments.show.reopen);

export const loader = reading("records.write", async (ctx, { params }) => {
  const { id, text, status, version } = await commitmentPage(ctx, params.id);
  const { entries } = await logOf(ctx, id);
  const rounds = entries.flatMap(({ metDueOn, missedDueOn }) => metDueOn ?? missedDueOn ?? []).sort();
  return { commitment: { id, text, status, version }, round: rounds.at(-1) ?? null };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await commitmentPage(ctx, params.id);
  const parsed = check(reopenForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await reopenCommitment(ctx, id, parsed.input);
  return outcome.ok ? redirect(commitmentPath(id)) : refused(outcome.refusal, values);
});

export default function ReopenCommitment() {
  const t = useText();
  const words = t.commitments;
  const { commitment, round } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: reopenForm });
  const here = commitmentPath(commitment.id);
  const open = isOpen(commitment.status);
  const title = open ? words.show.takeBack : words.show.reopen;
  const lead = open && round ? words.reopening.leadRound(formatDay(t, round)) : words.reopening.lead;
  return (
    <Page title={title} crumbs={crumbsOf(t, commitment, title)} lead={open && !round ? null : lead}>
      {open && !round ? (
        <Notice title={words.reopening.notClosed}>
          <ButtonLink to={here}>{words.closing.back}</ButtonLink>
        </Notice>
      ) : (
        <PageForm form={form}>
          <HiddenField name="version" value={commitment.version} />
          <SubmitButton cancelTo={here}>{title}</SubmitButton>
        </PageForm>
      )}
    </Page>
  );
}
