/** The document around every page: language, colours, shell, and what is shown when something fails. */
// First: before any schema is made.
import "#app/platform/zod-without-eval";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { mailAlarmOf } from "#app/jobs/mail-alarm.server";
import { unreadCount } from "#app/notifications/notification-queries.server";
import { Keys } from "#app/palette/keys";
import { orUnavailable } from "#app/platform/database-loss.server";
import { useDocument } from "#app/platform/document";
import { can } from "#app/platform/permissions";
import { localeOf, themeOf } from "#app/platform/preferences.server";
import { LocaleProvider, UsedTexts } from "#app/platform/text";
import { keptInput } from "#app/session/session-over.server";
import { visitorOf } from "#app/session/visitor.server";
import { Bare, useBare } from "#app/ui/shell/bare";
import { ErrorPage } from "#app/ui/shell/error-page";
import { SessionEnd } from "#app/ui/shell/session-end";
import { Shell } from "#app/ui/shell/shell";
import { type RootData, useRootData } from "#app/ui/viewer";
import "#app/ui/css/index.css";
import "#app/agreements/agreement-forms.css";
import "#app/session/session.css";
import "#app/answers/answers.css";
import "#app/notifications/notifications.css";
import "#app/organisations/organisations.css";
import "#app/succession/succession.css";
import "#app/merging/merging.css";
import "#app/agreements/list.css";
import "#app/agreements/agreement-page.css";
import "#app/today/today.css";
import "#app/mail-log/mail-log.css";
import "#app/deadlines/deadlines.css";
import "#app/exports/exports.css";
import "#app/pipeline/pipeline.css";
import "#app/pipeline/map/map.css";
import "#app/reports/reports.css";
import "#app/reports/rendering/paper.css";
import "#app/imports/imports.css";
import "#app/completeness/completeness.css";
import "#app/dashboard/dashboard.css";
import "#app/figures/figures.css";
import "#app/pipeline/table/table.css";
import "#app/pipeline/timeline/timeline.css";
import "#app/saved-views/saved-views.css";
import "#app/palette/palette.css";
import "#app/search/search.css";
import "#app/documents/documents.css";
import "#app/visits/visits.css";
import "#app/briefings/briefings.css";
import "#app/commitments/commitments.css";
import "#app/comments/comments.css";
import "#app/tasks/task.css";
import "#app/tasks/many-tasks.css";

export async function loader({ request, context }: LoaderFunctionArgs): Promise<RootData> {
  const visitor = await visitorOf(context, request);
  return {
    locale: visitor?.locale ?? localeOf(request),
    theme: themeOf(request),
    timeZone: visitor?.office.timeZone ?? "Asia/Ho_Chi_Minh",
    requestId: context.requestId,
    kept: visitor ? await orUnavailable(keptInput(context.services, request, visitor.actor.id)) : undefined,
    mailAlarm: visitor && (await mailAlarmOf(context, visitor)),
    viewer: visitor && {
      name: visitor.actor.name,
      role: visitor.actor.role,
      singleKeys: visitor.singleKeys,
      unread: await orUnavailable(unreadCount(context.services.db, visitor.actor)),
      may: {
        write: can(visitor.actor, "records.write"),
        decide: can(visitor.actor, "agreements.decide"),
        settings: can(visitor.actor, "settings.manage"),
      },
    },
  };
}

export const meta: MetaFunction = () => [{ title: "Entente" }];

export function Layout({ children }: { children: ReactNode }) {
  const facts = useDocument();
  const data = useRootData();
  const bare = useBare();
  const locale = bare?.locale ?? data?.locale ?? facts.locale;
  const theme = data?.theme ?? facts.theme;
  return (
    <html lang={locale} data-theme={theme} data-request={facts.requestId}>
      <head>
        <meta charSet="utf-8" />
        <meta property="csp-nonce" nonce={facts.nonce} suppressHydrationWarning />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale} used={facts.used}>
          {bare ? (
            <Bare>{children}</Bare>
          ) : (
            <Shell viewer={data?.viewer ?? null} theme={theme}>
              {children}
            </Shell>
          )}
          {data?.viewer && !bare ? <SessionEnd /> : null}
          {data?.viewer && !bare ? <Keys viewer={data.viewer} /> : null}
        </LocaleProvider>
        {bare ? null : (
          <>
            <UsedTexts used={facts.used} />
            <ScrollRestoration nonce={facts.nonce} />
            <Scripts nonce={facts.nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />;
}
