/** From the posted form of an event to the verb and back: what every page that records an event does in its action. */
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { findAgreement } from "#app/agreements/lookup.server";
import type { Ctx } from "#app/platform/context.server";
import { optionalText } from "#app/platform/form-fields";
import { check, type FormValues } from "#app/platform/forms";
import { lookupProblem } from "#app/platform/lookup";
import { notFound, refused } from "#app/platform/page.server";
import type { Problems } from "#app/platform/refusals";
import { type EventType, events } from "#workflows/events";
import { agreementPath } from "./paths";
import { type Envelope, recordEvent } from "./record-event.server";

const envelope = z.object({
  revision: z
    .string("reopenForm")
    .regex(/^\d{1,9}$/, "reopenForm")
    .transform(Number),
  requestKey: z.string("reopenForm").min(8, "reopenForm").max(60, "reopenForm"),
  onBehalfOf: optionalText(300),
});

/** What came with the form besides the event: the state it was opened on, its key, on whose behalf. */
export function readEnvelope(values: FormValues): { ok: true; envelope: Envelope } | { ok: false; problems: Problems } {
  const parsed = check(envelope, values);
  return parsed.ok ? { ok: true, envelope: parsed.input } : parsed;
}

/** Fields that name another agreement: what was typed becomes its id. A name that fits none or several is a problem of the field. */
export async function resolveLookups(
  ctx: Ctx,
  values: FormValues,
): Promise<{ resolved: FormValues; problems: Problems }> {
  const typed = values.successorId;
  if (typeof typed !== "string" || typed === "") return { resolved: values, problems: {} };
  const found = await findAgreement(ctx, typed);
  return found.ok
    ? { resolved: { ...values, successorId: found.id }, problems: {} }
    : { resolved: values, problems: { successorId: lookupProblem[found.why] } };
}

/** Records the event of a posted form and goes back to the agreement; a refusal comes back with everything that was typed. */
export async function recordFromForm(ctx: Ctx, agreementId: string | undefined, type: EventType, values: FormValues) {
  const { resolved, problems } = await resolveLookups(ctx, values);
  const came = readEnvelope(values);
  if (!came.ok || Object.keys(problems).length > 0) {
    const own = check(events[type].schema(ctx.today), resolved);
    const all = { ...(own.ok ? {} : own.problems), ...(came.ok ? {} : came.problems), ...problems };
    return refused({ code: "input", problems: all }, values);
  }
  const outcome = await recordEvent(ctx, agreementId ?? notFound(), type, resolved, came.envelope);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(`${agreementPath(agreementId ?? "")}?done=${type}`);
}
