/** Not found, not allowed, or broken: what happened to the input, and a way on. */
import { isRouteErrorResponse } from "@remix-run/react";
import { useDocument } from "#app/platform/document";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { lastSent } from "#app/ui/form/last-sent";
import { Page } from "#app/ui/page";
import { SendAgain, sentIn } from "#app/ui/shell/send-again";
import { useRootData } from "#app/ui/viewer";

export function ErrorPage({ error }: { error: unknown }) {
  const t = useText();
  const root = useRootData();
  const facts = useDocument();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const uncertain = isRouteErrorResponse(error) && (error.data as { uncertain?: unknown } | null)?.uncertain === true;
  const sent = status < 500 ? undefined : (isRouteErrorResponse(error) && sentIn(error.data)) || lastSent();
  const words = wordsOf(t.shell.failed, status, uncertain);
  return (
    <Page title={words.title} lead={words.text}>
      <div className="stack">
        {status >= 500 ? <p className="mono">{root?.requestId ?? facts.requestId}</p> : null}
        {sent ? <SendAgain sent={sent} /> : null}
        <p className="row">
          <ButtonLink to="/" kind={sent ? "plain" : "main"} reloadDocument={status >= 500}>
            {root && !root.viewer ? t.shell.failed.signIn : t.shell.failed.toToday}
          </ButtonLink>
          {root?.viewer ? <ButtonLink to="/agreements">{t.shell.failed.toAgreements}</ButtonLink> : null}
        </p>
      </div>
    </Page>
  );
}

type Failed = ReturnType<typeof useText>["shell"]["failed"];

function wordsOf(t: Failed, status: number, uncertain: boolean): { title: string; text: string } {
  if (status === 404) return { title: t.notFoundTitle, text: t.notFound };
  if (status === 403) return { title: t.forbiddenTitle, text: t.forbidden };
  if (status === 413) return { title: t.tooLargeTitle, text: t.tooLarge };
  if (status === 503) return { title: t.unavailableTitle, text: uncertain ? t.uncertain : t.unavailable };
  if (status >= 500) return { title: t.brokenTitle, text: t.broken };
  return { title: t.otherTitle, text: t.other };
}
