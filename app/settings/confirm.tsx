/** One question and the button that says the verb: for what takes effect at once. A refusal is shown above it. */
import type { ReactNode } from "react";
import { z } from "zod";
import { SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { type Crumb, Page } from "#app/ui/page";

const nothing = z.object({});

interface ConfirmProps {
  title: string;
  lead: ReactNode;
  crumbs: Crumb[];
  verb: string;
  kind?: "main" | "danger";
  cancelTo: string;
}

export function Confirm({ title, lead, crumbs, verb, kind, cancelTo }: ConfirmProps) {
  const form = usePageForm({ schema: nothing });
  return (
    <Page title={title} crumbs={crumbs} lead={lead}>
      <PageForm form={form}>
        <SubmitButton kind={kind} cancelTo={cancelTo}>
          {verb}
        </SubmitButton>
      </PageForm>
    </Page>
  );
}
