/** `/mailbox/:id/html`: the HTML of a mail in the local mailbox, exactly as it was sent, for the frame of its page. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { htmlToFrame } from "#app/mail-log/mail-frame";
import { orUnavailable } from "#app/platform/database-loss.server";
import { notFound } from "#app/platform/page.server";
import { readMail, requireMailbox } from "./mailbox-queries.server";

export async function loader({ context: { services }, params }: LoaderFunctionArgs): Promise<Response> {
  requireMailbox(services);
  const { html } = await orUnavailable(readMail(services, params.id));
  return html === null ? notFound() : htmlToFrame(html);
}
