/** `/preferences/calendars/new?agreement=<id>`: an address for a calendar program, shown once. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { agreementChosen, findAgreement, suggestAgreements } from "#app/agreements/lookup.server";
import { createFeed, feedAddress } from "#app/calendar/feeds.server";
import { check } from "#app/platform/forms";
import { lookupProblem } from "#app/platform/lookup";
import { reading, refused, writing } from "#app/platform/page.server";
import { idOfRequest, newRequestKey } from "#app/platform/request-key.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { FeedOnce, isMadeFeed } from "#app/preferences/feed-once";
import { feedForm, feedScopes } from "#app/preferences/forms";
import { HiddenField, LookupField, RadioField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const loader = reading("records.read", async (ctx, { url }) => {
  const about = url.searchParams.get("agreement");
  const agreement = about ? await agreementChosen(ctx, about) : "";
  return {
    values: { scope: about ? "agreement" : "mine", agreement },
    agreements: await suggestAgreements(ctx),
    requestKey: newRequestKey(),
  };
});

export const action = (args: ActionFunctionArgs) =>
  writing("records.read", async (ctx, { values, origin }) => {
    const parsed = check(feedForm, values);
    if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
    const { scope, agreement } = parsed.input;
    const found = scope === "agreement" ? await findAgreement(ctx, agreement ?? "") : null;
    if (found && !found.ok)
      return refused({ code: "input", problems: { agreement: lookupProblem[found.why] } }, values);
    const id = idOfRequest(ctx.actor.id, values.requestKey);
    const outcome = await createFeed(ctx, { scope, agreementId: found?.id ?? null, id });
    if (!outcome.ok) return refused(outcome.refusal, values);
    return { feed: { scope, address: feedAddress(origin, outcome.value.token) } };
  })(args);

export const meta = titled((t) => t.preferences.feeds.add);

export default function AddFeed() {
  const t = useText();
  const words = t.preferences.feeds;
  const { values, agreements, requestKey } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData<typeof action>();
  const form = usePageForm({ schema: feedForm, values });
  const crumbs = [{ to: "/preferences", label: t.preferences.title }];
  if (isMadeFeed(answer))
    return (
      <Page title={words.madeTitle} crumbs={crumbs}>
        <FeedOnce feed={answer.feed} />
      </Page>
    );
  return (
    <Page title={words.add} crumbs={crumbs} lead={words.addLead}>
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
        <RadioField
          name="scope"
          label={words.what}
          options={feedScopes.map((value) => ({
            value,
            label: words.scopes[value],
            hint: words.scopeHints[value],
          }))}
        />
        <LookupField
          name="agreement"
          label={words.agreement}
          hint={words.agreementHint}
          listId="agreements"
          options={agreements.map(({ value, note }) => ({ value, label: note }))}
        />
        <SubmitButton cancelTo="/preferences">{words.make}</SubmitButton>
      </PageForm>
    </Page>
  );
}
