/** `/reports/new?kind=…`: what goes into a report, its preview, and the button that has it made. */
import { redirect } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { z } from "zod";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { WrongAddress } from "#app/ui/shell/wrong-address";
import { reportForm, requestKey } from "./forms";
import { openForm, previewAddress, resolve, typedAgain } from "./open-form.server";
import { ReportFields } from "./report-fields";
import { ReportPreview } from "./report-preview";
import { askReport } from "./reports.server";

export const loader = reading("records.read", (ctx, { url }) => openForm(ctx, url));

const sent = z.object({ requestKey, preview: z.enum(["1"], "checkAnswer").optional() });

export const action = writing("records.read", async (ctx, { values }) => {
  const [parsed, how] = [check(reportForm, values), check(sent, values)];
  const typed = await typedAgain(ctx, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, typed);
  if (!how.ok) return refused({ code: "input", problems: how.problems }, typed);
  const found = await resolve(ctx, parsed.input);
  if (!found.ok) return refused({ code: "input", problems: found.problems }, typed);
  if (how.input.preview) return redirect(previewAddress(parsed.input));
  const outcome = await askReport(ctx, found.asked, how.input.requestKey);
  return outcome.ok ? redirect(`/reports/${outcome.value.id}?download=1`) : refused(outcome.refusal, typed);
});

export const meta = titled<typeof loader>((t, data) =>
  data ? t.reports.kinds[data.values.kind].title : t.reports.wrongTitle,
);
export const links = foreignScripts;

export default function NewReport() {
  const t = useText();
  const words = t.reports;
  const { values, choices, periods, preview, requestKey } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { title, text } = words.kinds[values.kind];
  return (
    <Page title={title} lead={text} crumbs={[{ to: "/reports", label: words.title }, { label: title }]}>
      <div className="stack report-new">
        {/* Another address is another form: its fields begin with what the address says. */}
        <ReportFields
          key={search}
          values={values}
          choices={choices}
          periods={periods}
          requestKey={requestKey}
          previewed={preview !== null}
        />
        {preview ? <ReportPreview {...preview} /> : null}
      </div>
    </Page>
  );
}

/** An address that asks for what does not exist gets a plain page; everything else that fails is the frame's to say. */
export function ErrorBoundary() {
  return <WrongAddress words={useText().reports} to="/reports" />;
}
