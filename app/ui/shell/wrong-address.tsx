/** What a page says instead of itself where its address asks for what does not exist, in the page's own words. */
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { ErrorPage } from "./error-page";

interface WrongAddressProps {
  words: { wrongTitle: string; wrong: string; wrongAction: string };
  /** The way on. */
  to: string;
}

/** For an error boundary: 400 gets a plain page with a way on; everything else that fails is the frame's to say. */
export function WrongAddress({ words, to }: WrongAddressProps) {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 400) return <ErrorPage error={error} />;
  return (
    <Page title={words.wrongTitle} lead={words.wrong}>
      <ButtonLink to={to} kind="main">
        {words.wrongAction}
      </ButtonLink>
    </Page>
  );
}
