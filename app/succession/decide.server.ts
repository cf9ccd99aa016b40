/**
 * Deciding what becomes of inherited agreements. Each decision is an event of its agreement, recorded through the one verb for
 * events, with its task in the same transaction; several at once are as many transactions, and one that is refused stops no other.
 */
import { randomUUID } from "node:crypto";
import { type Envelope, recordEvent } from "#app/agreements/record-event.server";
import type { Ctx } from "#app/platform/context.server";
import { check, type FormValues } from "#app/platform/forms";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Refusal, refuse } from "#app/platform/refusals";
import { events } from "#workflows/events";
import { chosenForm } from "./forms";
import { concerned } from "./lineage.server";
import type { Review } from "./review-queries.server";

/** The part of a succession that stands in the history of an agreement. */
export type Named = Pick<Review, "successionId" | "organisation" | "successor" | "act">;

/** A form of the event with the succession it is about: its names as they are on record, never as they were sent. */
export const formOf = ({ successionId, organisation, successor, act }: Named, values: FormValues): FormValues => ({
  ...values,
  successionId,
  predecessor: organisation.recorded,
  successor: successor.recorded,
  act: act ?? "",
});

/**
 * Decides on one agreement. An officer may decide anything here: it is the plan; ending and replacing themselves are recorded by
 * whom the workflow asks for. Refused where the agreement ended or changed since the form was opened, where no party of it
 * was succeeded, and where whoever is made responsible may not see it.
 */
export function decideInheritance(
  ctx: Ctx,
  succession: Named,
  agreementId: string,
  values: FormValues,
  envelope: Envelope,
): Promise<Outcome<{ revision: number }>> {
  return recordEvent(ctx, agreementId, "inheritanceDecided", formOf(succession, values), envelope);
}

/** An agreement that was chosen and not decided on, and why; without a title where its reader may not know of it any more. */
export interface NotDecided {
  id: string;
  reference: string | null;
  title: string | null;
  titleLanguage: string | null;
  refusal: Refusal | null;
}

export interface Decided {
  decided: number;
  not: NotDecided[];
  /** For sending the form again: what was decided on with the first key is not decided on again by it. */
  nextKey: string;
}

/** Decides the same on several agreements. The form is checked as a whole first; then each is decided on by itself. */
export async function decideInheritances(ctx: Ctx, review: Review, values: FormValues): Promise<Outcome<Decided>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  const came = check(chosenForm, values);
  const form = check(events.inheritanceDecided.schema(ctx.today), formOf(review, values));
  if (!came.ok || !form.ok)
    return refuse({
      code: "input",
      problems: { ...(came.ok ? {} : came.problems), ...(form.ok ? {} : form.problems) },
    });
  const { chosen, requestKey } = came.input;
  const known = await concerned(
    ctx,
    review.lineage,
    chosen.map(({ id }) => id),
  );
  const not: NotDecided[] = [];
  for (const { id, revision } of chosen) {
    const one = known.find((each) => each.id === id);
    const refusal = one ? await refusalOf(decideInheritance(ctx, review, id, values, { revision, requestKey })) : null;
    if (refusal !== "none") not.push({ id, reference: null, title: null, titleLanguage: null, ...one, refusal });
  }
  return done({ decided: chosen.length - not.length, not, nextKey: randomUUID() });
}

async function refusalOf(work: Promise<Outcome<unknown>>): Promise<Refusal | "none"> {
  const outcome = await work;
  return outcome.ok ? "none" : outcome.refusal;
}
