/** What the dashboard and the pages of figures say instead of themselves, each in its own words. */
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { ErrorPage } from "#app/ui/shell/error-page";

interface WrongAddressProps {
  words: { wrongTitle: string; wrong: string; wrongAction: string };
}

/**
 * For an error boundary: an address with a figure, a bucket, a period or a filter that does not exist gets a plain page with a way
 * to the dashboard; everything else that fails is the frame's to say.
 */
export function WrongAddress({ words }: WrongAddressProps) {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 400) return <ErrorPage error={error} />;
  return (
    <Page title={words.wrongTitle} lead={words.wrong}>
      <ButtonLink to="/dashboard" kind="main">
        {words.wrongAction}
      </ButtonLink>
    </Page>
  );
}
