/** `/notifications`: what the mails say, inside the application, latest first. */
import { Form, Link, useLoaderData, useLocation } from "@remix-run/react";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { MomentText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { listNotifications, type NotificationRow } from "./notification-queries.server";

export const loader = reading("records.read", async (ctx, { url }) =>
  orLastPage(url, await listNotifications(ctx, pageOf(url))),
);

export const meta = titled((t) => t.notifications.title);
export const links = foreignScripts;

export default function Notifications() {
  const words = useText().notifications;
  const { rows, total, page } = useLoaderData<typeof loader>();
  const unread = rows.some(({ read }) => !read);
  return (
    <Page title={words.title} lead={words.lead} actions={unread ? <Read>{words.readAll}</Read> : null}>
      <Card>
        {rows.length === 0 ? (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        ) : (
          <ol className="notices">
            {rows.map((row) => (
              <Notice key={row.id} row={row} />
            ))}
          </ol>
        )}
        <Paging page={page} total={total} shown={rows.length} />
      </Card>
    </Page>
  );
}

function Notice({ row }: { row: NotificationRow }) {
  const words = useText().notifications;
  const { text, more, said, to, at, read, agreement } = row;
  return (
    <li className={read ? undefined : "unread"}>
      <div>
        <p>
          {read ? null : <span className="mark">{words.unread} </span>}
          {to ? (
            <Link className="link" to={to}>
              {text}
            </Link>
          ) : (
            text
          )}
        </p>
        {agreement ? (
          <p className="small muted">
            <Foreign lang={agreement.titleLanguage}>{agreement.title}</Foreign>
          </p>
        ) : null}
        {more.map((sentence) => (
          <p key={sentence} className="small">
            {sentence}
          </p>
        ))}
        {said ? <p className="small keep">{said}</p> : null}
        <p className="small muted">
          <MomentText at={at} />
        </p>
      </div>
      {read ? null : (
        <Read id={row.id}>
          {words.read}
          <span className="visually-hidden">: {text}</span>
        </Read>
      )}
    </li>
  );
}

function Read({ id, children }: { id?: string; children: React.ReactNode }) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/notifications/read" preventScrollReset>
      {id ? <input type="hidden" name="id" value={id} /> : null}
      <input type="hidden" name="next" value={pathname + search} />
      <Button small>{children}</Button>
    </Form>
  );
}
