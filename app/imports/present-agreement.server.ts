/** An agreement as it is now, as far as files say something of it. Null where it is not there, may not be seen, or is voided. */
import { and, asc, eq, ne } from "drizzle-orm";
import { contactsOf } from "#app/agreements/contacts.server";
import { type Details, readDetails } from "#app/agreements/details.server";
import { readHistory } from "#app/agreements/log.server";
import type { Party } from "#app/agreements/parties.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { agreementParties, agreements, type Side } from "#db/schema";
import type { AgreementRow } from "#db/workflow-store.server";
import type { Entry } from "#workflows/entry";
import { effective } from "#workflows/history";

export interface PresentAgreement {
  row: AgreementRow;
  details: Details;
  parties: Party[];
  contacts: Record<Side, string | null>;
  /** The history that counts. */
  history: Entry[];
}

export async function presentAgreement(ctx: Ctx, id: string): Promise<PresentAgreement | null> {
  const [row] = await ctx.db
    .select()
    .from(agreements)
    .where(and(eq(agreements.id, id), ne(agreements.step, "voided"), visibleAgreements(ctx)));
  if (!row) return null;
  const { organisationId, role, side, standing } = agreementParties;
  return {
    row,
    details: await readDetails(ctx.db, row),
    parties: await ctx.db
      .select({ organisationId, role, side, standing })
      .from(agreementParties)
      .where(eq(agreementParties.agreementId, id))
      .orderBy(asc(agreementParties.position)),
    contacts: await contactsOf(ctx.db, id),
    history: effective(await readHistory(ctx.db, id)),
  };
}
