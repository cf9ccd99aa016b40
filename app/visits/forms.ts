/** What the forms about visits must hold, for the browser and the server alike. */
import { z } from "zod";
import { day, lengths, oneOf, optionalDay, optionalText, text } from "#app/platform/form-fields";
import { rowsOf } from "#app/platform/form-rows";
import { version } from "#app/platform/record-fields";

export const directions = ["out", "in"] as const;
export const purposes = ["sign", "discuss"] as const;
export const sides = ["ours", "theirs"] as const;
export const memberRoles = ["head", "deputyHead", "member", "interpreter", "host", "other"] as const;

/** A title in one language stands for the other where that is blank. */
export function bothTitles<T extends { titleEn: string | null; titleVi: string | null }>(value: T) {
  const title = value.titleVi ?? value.titleEn ?? "";
  return { ...value, titleEn: value.titleEn ?? title, titleVi: value.titleVi ?? title };
}

/** One of the two titles must be there. */
export function oneTitle(value: { titleEn: string | null; titleVi: string | null }, context: z.RefinementCtx): void {
  if (!value.titleEn && !value.titleVi)
    context.addIssue({ code: "custom", path: ["titleVi"], message: "enterVisitTitle" });
}

const described = z.object({
  direction: oneOf(directions, "chooseVisitDirection"),
  titleVi: optionalText(lengths.line),
  titleEn: optionalText(lengths.line),
  firstOn: day("enterVisitFirstDay"),
  lastOn: optionalDay(),
  places: rowsOf(z.object({ name: text(120, "enterName") }), { max: 20 }),
  /** As typed in the lookups; the page turns them into ids. */
  organisations: rowsOf(z.object({ organisation: text(lengths.name, "enterParty") }), { max: 30 }),
  agreements: rowsOf(
    z.object({ agreement: text(lengths.name, "chooseAgreement"), purpose: oneOf(purposes, "chooseVisitPurpose") }),
    { max: 30, ignore: ["purpose"] },
  ),
  purpose: optionalText(lengths.text),
  receptionLevel: optionalText(lengths.name),
  ownerId: optionalText(40),
  sensitivities: optionalText(lengths.text),
  talkingPoints: optionalText(lengths.text),
});

type Described = z.output<typeof described>;

function check(value: Pick<Described, "firstOn" | "lastOn" | "titleEn" | "titleVi">, context: z.RefinementCtx): void {
  oneTitle(value, context);
  if (value.lastOn && value.lastOn < value.firstOn)
    context.addIssue({ code: "custom", path: ["lastOn"], message: "periodBackwards" });
}

export const visitForm = described.superRefine(check).transform(bothTitles);
export const visitEditForm = described.extend({ version: version() }).superRefine(check).transform(bothTitles);

export const preparationForm = z.object({
  talkingPoints: optionalText(lengths.text),
  sensitivities: optionalText(lengths.text),
  version: version(),
});

export const resultForm = z
  .object({
    result: optionalText(20_000),
    resultSentOn: optionalDay(),
    resultSentTo: optionalText(lengths.name),
    version: version(),
  })
  .superRefine(({ resultSentOn, resultSentTo }, context) => {
    if (resultSentTo && !resultSentOn)
      context.addIssue({ code: "custom", path: ["resultSentOn"], message: "enterSentOn" });
  });

export const resultDueForm = z.object({ dueOn: day("enterResultDue"), assigneeId: optionalText(40) });
export const cancelForm = z.object({ on: optionalDay() });

const part = z.object({
  side: oneOf(sides, "chooseSide"),
  role: oneOf(memberRoles, "chooseVisitRole"),
  note: optionalText(lengths.line),
});
export const memberForm = part.extend({ person: text(lengths.name, "enterPersonName") });
export const memberEditForm = part.extend({ version: version() });
export const moveForm = z.object({ direction: oneOf(["up", "down"], "chooseDirection") });

/** A part somebody has in a visit, as the verbs take it. */
export type MemberPart = z.output<typeof part>;

export interface VisitAgreement {
  agreementId: string;
  purpose: (typeof purposes)[number];
}

/** A visit as the verbs take it: the form with its records found. */
export interface VisitDetails {
  direction: (typeof directions)[number];
  titleEn: string;
  titleVi: string;
  firstOn: string;
  lastOn: string;
  places: string[];
  purpose: string | null;
  receptionLevel: string | null;
  ownerId: string | null;
  sensitivities: string | null;
  talkingPoints: string | null;
  organisationIds: string[];
  agreements: VisitAgreement[];
}

/** What the result report says. */
export interface VisitResult {
  result: string | null;
  resultSentOn: string | null;
  resultSentTo: string | null;
}
