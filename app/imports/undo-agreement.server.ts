/** Taking back what a file made of agreements: new ones are voided, changed fields get the values they had. */

import { nameContacts } from "#app/agreements/contacts.server";
import { type Details, editDetails } from "#app/agreements/details.server";
import { changeParties, type Party } from "#app/agreements/parties.server";
import { recordEvent } from "#app/agreements/record-event.server";
import { voidImported } from "#app/agreements/void-imported.server";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { plainFields } from "./agreement-details.server";
import { factFields } from "./agreement-facts";
import { restoredNames } from "./names";
import type { FieldChanges, Kept } from "./plan";
import { type PresentAgreement, presentAgreement } from "./present-agreement.server";
import { keptOf } from "./restored";
import { same } from "./same";

export const undoNewAgreement = (ctx: Ctx, id: string, fileName: string): Promise<Kept | null> =>
  voidImported(ctx, id, textIn(ctx.locale).importRecords.reasons.voided(fileName));

/** Each part by its own verb; a part that somebody changed since, or that no longer can be, stays. */
export async function undoAgreement(
  ctx: Ctx,
  id: string,
  changes: FieldChanges,
  fileName: string,
): Promise<Kept | null> {
  const present = await presentAgreement(ctx, id);
  if (!present) return "gone";
  const left =
    (await detailsBack(ctx, present, changes)) +
    (await partiesBack(ctx, present, changes)) +
    (await contactsBack(ctx, present, changes)) +
    (await factsBack(ctx, present, changes, fileName));
  return keptOf(left, changes);
}

const records = { parent: "parentId", owner: "ownerId", related: "relatedIds" } as const;

async function detailsBack(ctx: Ctx, { row, details }: PresentAgreement, changes: FieldChanges): Promise<number> {
  const back: Details = { ...details };
  let asked = 0;
  let left = 0;
  const restore = (field: string, column: string) => {
    const change = changes[field];
    if (!change) return;
    asked++;
    if (same(details[column], change[1])) back[column] = change[0];
    else left++;
  };
  for (const field of plainFields) restore(field, field);
  for (const [field, column] of Object.entries(records)) restore(field, column);
  if (changes.related && back.relatedIds === null) back.relatedIds = [];
  const titles = restoredNames(details.titles, changes, "titles");
  back.titles = titles.rows;
  asked += Object.keys(changes).filter((field) => field.startsWith("titles-")).length;
  left += titles.left;
  if (asked === left) return left;
  const outcome = await editDetails(ctx, row.id, row.version, back);
  return outcome.ok ? left : asked;
}

async function partiesBack(
  ctx: Ctx,
  { row, parties }: PresentAgreement,
  { parties: change }: FieldChanges,
): Promise<number> {
  if (!change) return 0;
  const now = parties.map(({ organisationId, role, side }) => ({ organisationId, role, side }));
  if (!same(now, change[1])) return 1;
  return (await changeParties(ctx, row.id, change[0] as Party[])).ok ? 0 : 1;
}

async function contactsBack(ctx: Ctx, { row, contacts }: PresentAgreement, changes: FieldChanges): Promise<number> {
  const back = { ...contacts };
  let left = 0;
  for (const [field, side] of [
    ["contactOurs", "ours"],
    ["contactTheirs", "theirs"],
  ] as const) {
    const change = changes[field];
    if (!change) continue;
    if (contacts[side] === change[1]) back[side] = change[0] as string | null;
    else left++;
  }
  if (!same(back, contacts)) await nameContacts(ctx, row.id, back);
  return left;
}

/** The first entry is corrected back, where its facts are still those the file gave. */
async function factsBack(
  ctx: Ctx,
  { row, history }: PresentAgreement,
  changes: FieldChanges,
  fileName: string,
): Promise<number> {
  const fields = factFields.filter((field) => field in changes);
  if (fields.length === 0) return 0;
  const first = history[0];
  if (first?.type !== "takenOver") return fields.length;
  const data: Record<string, unknown> = { ...first.data };
  let left = 0;
  for (const field of fields) {
    const [was, now] = changes[field] as [unknown, unknown];
    if (same(data[field], now)) data[field] = was;
    else left++;
  }
  if (left === fields.length) return left;
  const reason = textIn(ctx.locale).importRecords.reasons.restored(fileName);
  const envelope = { revision: row.revision, requestKey: crypto.randomUUID() };
  const outcome = await recordEvent(ctx, row.id, "corrected", { revision: first.revision, data, reason }, envelope);
  return outcome.ok ? left : fields.length;
}
