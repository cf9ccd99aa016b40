/** `/mailbox/:id/raw`: a mail in the local mailbox with its head and all its parts, as it went over the wire. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { plainText } from "#app/mail-log/mail-frame";
import { orUnavailable } from "#app/platform/database-loss.server";
import { rawMail, requireMailbox } from "./mailbox-queries.server";

export async function loader({ context: { services }, params }: LoaderFunctionArgs): Promise<Response> {
  requireMailbox(services);
  return plainText((await orUnavailable(rawMail(services, params.id))).raw);
}
