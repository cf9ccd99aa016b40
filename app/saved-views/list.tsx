/** `/views`: the views somebody keeps. `?deleted=<id>` offers to bring one back. */
import { Form, Link, useLoaderData } from "@remix-run/react";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { viewPath } from "./address";
import { deletedView, ownViews } from "./view-queries.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const id = url.searchParams.get("deleted");
  const [views, gone] = await Promise.all([ownViews(ctx), deletedView(ctx, id)]);
  return { views, deleted: gone && id ? { id, name: gone.name } : null };
});

export const meta = titled((t) => t.savedViews.title);

export default function Views() {
  const words = useText().savedViews;
  const { views, deleted } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        {deleted ? (
          <Form
            method="post"
            action={`/views/${deleted.id}/restore`}
            className="notice good view-deleted"
            role="status"
          >
            <span>{words.deleted(deleted.name)}</span>
            <Button small>{words.undo}</Button>
          </Form>
        ) : null}
        <Card>
          <DataTable
            caption={words.caption(views.length)}
            columns={useColumns()}
            rows={views}
            rowKey={({ id }) => id}
            empty={
              <EmptyState
                title={words.none}
                action={
                  <ButtonLink to="/pipeline" kind="main">
                    {words.toPipeline}
                  </ButtonLink>
                }
              >
                {words.noneText}
              </EmptyState>
            }
          />
        </Card>
      </div>
    </Page>
  );
}

type ViewRow = ReturnType<typeof useLoaderData<typeof loader>>["views"][number];

function useColumns(): Column<ViewRow>[] {
  const words = useText().savedViews;
  const pages: Record<string, string> = words.pages;
  return [
    {
      key: "name",
      header: words.name,
      rowHeader: true,
      wide: true,
      cell: (view) => <Link to={viewPath(view)}>{view.name}</Link>,
    },
    { key: "page", header: words.page, cell: ({ page }) => pages[page] ?? page },
    { key: "shared", header: words.who, cell: ({ shared }) => (shared ? words.everybody : words.onlyMe) },
    {
      key: "act",
      header: words.actions,
      cell: ({ id, name }) => (
        <Form method="post" action={`/views/${id}/delete`} className="row">
          <ButtonLink small to={`/views/${id}`}>
            {words.change}
            <span className="visually-hidden">{words.about(name)}</span>
          </ButtonLink>
          <Button small>
            {words.delete}
            <span className="visually-hidden">{words.about(name)}</span>
          </Button>
        </Form>
      ),
    },
  ];
}
