/** `/settings/letters/:kind/:language`: the office's own template in place of the one in use. */
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { reading, refused } from "#app/platform/page.server";
import { receiving } from "#app/platform/receiving.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { ErrorSummary } from "#app/ui/error-summary";
import { FieldFrame } from "#app/ui/form/field";
import { SubmitButton } from "#app/ui/form/fields";
import { FormStateProvider, useField } from "#app/ui/form/form-context";
import { usePageForm } from "#app/ui/form/page-form";
import { RefusalNotice } from "#app/ui/form/refusal-notice";
import { Page } from "#app/ui/page";
import { letterAsked, replaceTemplate } from "./templates.server";

export const loader = reading("settings.manage", async (_ctx, { params }) => letterAsked(params));

export const action = receiving("settings.manage", async (ctx, { params, received, files, problems }) => {
  const { kind, language } = letterAsked(params);
  if (problems || !received.ok) return refused({ code: "input", problems: problems ?? {} }, {});
  const outcome = await replaceTemplate(ctx, files, kind, language, received.files[0]);
  return outcome.ok ? redirect("/settings/letters?saved") : refused(outcome.refusal, {});
});

export const meta = titled<typeof loader>((t) => t.letters.replaceTitle);

export default function ReplaceTemplate() {
  const t = useText();
  const words = t.letters;
  const { kind, language } = useLoaderData<typeof loader>();
  const { state, messages } = usePageForm({ schema: z.object({}) });
  const { refusal, problems } = state;
  return (
    <Page
      title={words.replaceTitle}
      lead={`${words.kinds[kind]}, ${t.languages[language]}`}
      crumbs={[...settingsCrumbs(t), { to: "/settings/letters", label: words.settingsTitle }, { label: words.replace }]}
    >
      <FormStateProvider value={{ ...state, sending: false }}>
        <Form method="post" encType="multipart/form-data" reloadDocument noValidate className="form upload">
          <div ref={messages} tabIndex={-1} className="messages">
            {refusal && refusal.code !== "input" ? <RefusalNotice refusal={refusal} /> : null}
            {Object.keys(problems).length > 0 ? <ErrorSummary problems={problems} /> : null}
          </div>
          <TemplateField label={words.file} hint={words.fileHint} />
          <SubmitButton cancelTo="/settings/letters">{words.send}</SubmitButton>
        </Form>
      </FormStateProvider>
    </Page>
  );
}

function TemplateField({ label, hint }: { label: string; hint: string }) {
  const { id, problem, aria } = useField("file", true);
  return (
    <FieldFrame label={label} hint={hint} id={id} problem={problem}>
      <input {...aria} id={id} className="upload-files" type="file" name="file" accept=".docx" />
    </FieldFrame>
  );
}
