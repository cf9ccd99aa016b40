/**
 * `/agreements/:id`: one agreement with everything about it. One page, read from top to bottom, with a list of its parts. All that is only shown is
 * written by the server (`still-parts.server.tsx`).
 */
import { useLoaderData } from "@remix-run/react";
import { CommentsCard } from "#app/comments/comments-card";
import { commentsOf } from "#app/comments/comments-of.server";
import { reading } from "#app/platform/page.server";
import type { PageHandle } from "#app/platform/page-handle";
import { pageOf } from "#app/platform/paging";
import { useLocale, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Still } from "#app/ui/still";
import { agreementPage } from "./show-queries.server";
import { openSteps } from "./show-steps";
import { stillParts } from "./still-parts.server";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const asked = { all: url.searchParams.get("history") === "all", page: pageOf(url) };
  const [view, comments] = await Promise.all([
    agreementPage(ctx, params.id, asked),
    commentsOf(ctx, { type: "agreement", id: params.id ?? "" }, pageOf(url, "comments")),
  ]);
  const { id, reference, title, titleLanguage } = view.agreement;
  return {
    agreement: { id, reference, title, titleLanguage },
    parts: stillParts(ctx, url, view),
    comments,
    /** For the palette. */
    steps: openSteps(view.steps),
  };
});

export const handle: PageHandle = { keptUntilChanged: true };

export const meta = titled<typeof loader>((t, data) => data?.agreement.title ?? t.shell.agreements);
export const links = foreignScripts;

export default function Agreement() {
  const t = useText();
  const { agreement, parts, comments } = useLoaderData<typeof loader>();
  return (
    <Page
      title={<InItsLanguage lang={agreement.titleLanguage} text={agreement.title} />}
      crumbs={[
        { to: "/agreements", label: t.shell.agreements },
        { label: <span className="mono">{agreement.reference}</span> },
      ]}
      lead={<Still html={parts.lead} />}
      actions={parts.actions ? <Still html={parts.actions} /> : null}
    >
      <div className="agreement">
        <Still html={parts.above} />
        <div className="record">
          <Still className="first" html={parts.next} />
          <Still as="aside" className="stack" html={parts.beside} />
          <div className="stack rest">
            <Still html={parts.before} />
            <CommentsCard comments={comments} />
            <Still html={parts.after} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function InItsLanguage({ lang, text }: { lang: string; text: string }) {
  const locale = useLocale();
  return lang === locale ? text : <Foreign lang={lang}>{text}</Foreign>;
}
