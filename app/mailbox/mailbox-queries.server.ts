/** Reads the local mailbox of a demonstration. What is shown is what was sent: parsed from the raw message by an independent reader. */
import { count, desc, eq } from "drizzle-orm";
import PostalMime from "postal-mime";
import type { Services } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { mailbox } from "#db/schema";

/** Whether this process has a local mailbox. Without one nothing of it exists: whoever asks gets 404. */
export function requireMailbox({ demo, mail }: Pick<Services, "demo" | "mail">): void {
  if (!demo || mail !== "mailbox") notFound();
}

export interface MailboxRow {
  id: string;
  at: string;
  to: string;
  subject: string;
}

/** The latest first. Two queries. */
export async function listMailbox({ db }: Services, page: number): Promise<PageOf<MailboxRow>> {
  const rows = await db
    .select({ id: mailbox.id, at: mailbox.at, recipients: mailbox.recipients, subject: mailbox.subject })
    .from(mailbox)
    .orderBy(desc(mailbox.at), desc(mailbox.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const counted = db
    .select({ id: mailbox.id })
    .from(mailbox)
    .limit(countedUpTo + 1)
    .as("counted");
  const [total] = await db.select({ total: count() }).from(counted);
  return {
    rows: rows.map(({ recipients, at, ...row }) => ({ ...row, to: recipients.join(", "), at: at.toISOString() })),
    total: total?.total ?? 0,
    page,
  };
}

/** The message as it was sent; 404 where there is none. */
export async function rawMail({ db }: Services, id: string | undefined): Promise<{ raw: string; at: Date }> {
  const [row] = isId(id)
    ? await db
        .select({ raw: mailbox.raw, at: mailbox.at })
        .from(mailbox)
        .where(eq(mailbox.id, id as string))
    : [];
  return row ?? notFound();
}

/** The message taken apart. */
export async function readMail(services: Services, id: string | undefined) {
  const { raw, at } = await rawMail(services, id);
  const message = await PostalMime.parse(raw);
  const named = (one: { name?: string; address?: string } | undefined) => ({
    name: one?.name ?? "",
    address: one?.address ?? "",
  });
  return {
    at: at.toISOString(),
    subject: message.subject ?? "",
    from: named(message.from),
    to: (message.to ?? []).map(named),
    messageId: message.messageId ?? "",
    html: message.html ?? null,
    text: message.text ?? "",
    attachments: message.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? "",
      type: mimeType,
      bytes: typeof content === "string" ? Buffer.byteLength(content) : content.byteLength,
    })),
  };
}
