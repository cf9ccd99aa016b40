/** What follows from a hard bounce: nothing more goes to the address, and whoever can do something about it is told. */
import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import type { WorkAt } from "#app/jobs/work.server";
import { notify } from "#app/notifications/notify.server";
import type { Locale } from "#app/platform/locale";
import { textIn } from "#app/platform/text";
import "#app/platform/text.server";
import type { Tx } from "#db/client.server";
import { agreements, deadlines, reminders, suppressedAddresses, users } from "#db/schema";
import { renderMail } from "./document";
import type { Mail } from "./may-go.server";
import { queueMail } from "./queue-mail.server";

interface Concerned {
  deadlineId: string;
  agreementId: string | null;
  reference: string | null;
  ownerId: string | null;
}

/**
 * Marks the address, and tells the owners of the agreements concerned and the administrators, inside the application and by
 * mail; managers inside. A mail about a bounce that bounces makes no further mail.
 */
export async function tellOfBounce(tx: Tx, mail: Mail, reply: string, at: WorkAt): Promise<void> {
  const address = mail.address.toLowerCase();
  const [marked] = await tx
    .insert(suppressedAddresses)
    .values({ address, why: "bounced", reply, since: at.now })
    .onConflictDoNothing()
    .returning({ address: suppressedAddresses.address });
  if (!marked) return;
  const [first, ...others] = await concernedBy(tx, mail.id);
  const owners = [first, ...others].flatMap((one) => one?.ownerId ?? []);
  const people = await tx
    .select()
    .from(users)
    .where(
      and(
        isNull(users.disabledAt),
        eq(users.system, false),
        or(inArray(users.role, ["manager", "administrator"]), inArray(users.id, owners)),
        mail.userId ? ne(users.id, mail.userId) : undefined,
      ),
    );
  const key = `bounce:${mail.id}`;
  // An owner is told of their own agreement; the others need no more than the address.
  const about = (userId: string) => [first, ...others].find((one) => one?.ownerId === userId);
  await notify(
    tx,
    people.map(({ id: userId }) => ({
      kind: "bounce" as const,
      userId,
      key,
      deadlineId: about(userId)?.deadlineId ?? null,
      agreementId: about(userId)?.agreementId ?? null,
      data: { name: mail.name, address, reply },
      at: at.now,
    })),
  );
  if (mail.kind === "bounce") return;
  for (const person of people) {
    const own = about(person.id);
    if (person.role !== "administrator" && !own) continue;
    const locale = person.locale ?? at.office.locale;
    await queueMail(tx, {
      key: `${key}:${person.id}`,
      kind: "bounce",
      recipient: `user:${person.id}`,
      userId: person.id,
      name: person.name,
      address: person.email,
      locale,
      ...bounceMail(locale, mail.name || address, own, at.origin),
      data: own?.agreementId ? { agreementId: own.agreementId } : {},
      origin: at.origin,
      now: at.now,
    });
  }
}

async function concernedBy(tx: Tx, mailId: string): Promise<Concerned[]> {
  return tx
    .select({
      deadlineId: deadlines.id,
      agreementId: deadlines.agreementId,
      reference: agreements.reference,
      ownerId: agreements.ownerId,
    })
    .from(reminders)
    .innerJoin(deadlines, eq(deadlines.id, reminders.deadlineId))
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .where(eq(reminders.mailId, mailId))
    .orderBy(deadlines.id);
}

function bounceMail(locale: Locale, name: string, own: Concerned | undefined, origin: string) {
  const words = textIn(locale).delivery.bounce;
  const link = own
    ? { label: words.look, href: `${origin}/deadlines/${own.deadlineId}` }
    : { label: words.lift, href: `${origin}/settings/mail/suppressed` };
  return renderMail({
    locale,
    subject: words.subject(name),
    preheader: words.preheader,
    blocks: [
      { type: "text", text: words.text(name) },
      ...(own?.reference ? [{ type: "text" as const, text: words.about(own.reference) }] : []),
      { type: "text", text: words.todo },
      { type: "action", ...link },
    ],
    footer: [words.footer],
  });
}
