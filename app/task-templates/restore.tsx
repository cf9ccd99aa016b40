/** `/settings/task-templates/:id/restore`: brings a retired template back. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading, refused, writing } from "#app/platform/page.server";
import { titled } from "#app/platform/title";
import { ChangeQuestion } from "./change-question";
import { templatesPath } from "./crumbs";
import { templateOf } from "./template-queries.server";
import { restoreTemplate } from "./templates.server";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { title } = await templateOf(ctx, params.id);
  return { title };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { id } = await templateOf(ctx, params.id);
  const outcome = await restoreTemplate(ctx, id);
  return outcome.ok ? redirect(templatesPath) : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.taskTemplates.restore);

export default function RestoreTemplate() {
  return <ChangeQuestion change="restore" {...useLoaderData<typeof loader>()} />;
}
