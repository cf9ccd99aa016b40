/** `/settings/task-templates/:id/retire`: takes a template out of use. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading, refused, writing } from "#app/platform/page.server";
import { titled } from "#app/platform/title";
import { ChangeQuestion } from "./change-question";
import { templatesPath } from "./crumbs";
import { templateOf } from "./template-queries.server";
import { retireTemplate } from "./templates.server";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { title } = await templateOf(ctx, params.id);
  return { title };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { id } = await templateOf(ctx, params.id);
  const outcome = await retireTemplate(ctx, id);
  return outcome.ok ? redirect(templatesPath) : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.taskTemplates.retire);

export default function RetireTemplate() {
  return <ChangeQuestion change="retire" {...useLoaderData<typeof loader>()} />;
}
