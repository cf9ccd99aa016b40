/** What a page says instead of itself where its address asks for what does not exist, in the page's own words. */
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { ErrorPage } from "./error-page";

interface WrongAddressProps {
  words: { wrongTitle: string; wrong: string; wrongAction: string };
  /** The way on. */
  to: string;
  /** What is found there, where the words do not say it: the title of the tab needs its texts too. */
  page?: string;
}

/** For an error boundary: 400 gets a plain page with a way on; everything else that fails is the frame's to say. */
export function WrongAddress({ words, to, page }: WrongAddressProps) {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 400) return <ErrorPage error={error} />;
  return (
    <Page
      title={words.wrongTitle}
      lead={words.wrong}
      crumbs={page ? [{ to, label: page }, { label: words.wrongTitle }] : undefined}
    >
      <ButtonLink to={to} kind="main">
        {words.wrongAction}
      </ButtonLink>
    </Page>
  );
}
