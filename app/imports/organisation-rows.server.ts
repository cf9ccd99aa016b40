/** Bringing in organisations: known again by their own number or by any recorded name in their country, written through the verbs. */
import { type OrganisationDetails, organisationForm } from "#app/organisations/forms";
import { addOrganisation, editOrganisation } from "#app/organisations/organisations.server";
import { removeOrganisation } from "#app/organisations/remove-organisation.server";
import type { Ctx } from "#app/platform/context.server";
import { check } from "#app/platform/forms";
import { partMark } from "#app/platform/lookup";
import { asFormValue } from "#app/platform/merge-edits";
import { saidAnew } from "./changes.server";
import { keysOf, knownAs } from "./known-organisation.server";
import { namesFromFields, namesWith, pathOfNames, restoredNames } from "./names";
import { organisationProblem } from "./organisation-meant.server";
import type { FieldChanges, Kept, Plan, RowAt, SubjectRules } from "./plan";
import { presentOrganisation } from "./present-records.server";
import type { Saying } from "./read-row";
import { keptOf, restoredFields } from "./restored";
import { accepted, problemAt, problemsAt } from "./row-refused";
import { same } from "./same";
import { textSaid } from "./text-said";

const simple = ["name", "shortName", "type", "level", "country", "place", "latitude", "longitude", "note"] as const;

async function plan(at: RowAt): Promise<Plan> {
  const { read, ctx } = at;
  const keys = keysOf(read.all);
  const known = await knownAs(at, keys);
  if ("problem" in known) return { does: "refused", problems: [problemAt(at, "row", `import:${known.problem}`)] };
  const now = known.id ? await presentOrganisation(ctx.db, known.id) : null;
  const present = now?.details ?? null;
  const said = now && known.id ? await saidAnew(at, known.id) : read.all;
  const parent = await parentOf(at, said);
  if ("waits" in parent) return { does: "waits" };
  if ("problem" in parent) return { does: "refused", problems: [parent.problem] };
  const values = { ...formOf(present), ...textsOf(said) };
  const names = namesWith(present?.names ?? [], said, "names");
  const parsed = check(organisationForm, { ...values, names, parent: "" });
  if (!parsed.ok) return { does: "refused", problems: problemsAt(at, parsed.problems, pathOfNames(names, "names")) };
  const { parent: _, ...form } = parsed.input;
  const parentId = parent.given ? parent.id : (present?.parentId ?? null);
  const details: OrganisationDetails = { ...form, parentId };
  const fieldOf = pathOfNames(details.names, "names");
  if (!now || !present || !known.id)
    return {
      does: "created",
      keys,
      write: async (inRow) => ({ ...accepted(at, await addOrganisation(inRow, details), fieldOf), version: 1 }),
    };
  const { id } = known;
  const changes = changesOf(present, details, said);
  if (Object.keys(changes).length === 0) return { does: "unchanged", id, keys };
  return {
    does: "updated",
    ...{ id, from: now.version, keys, changes },
    write: async (inRow) =>
      accepted(at, await editOrganisation(inRow, id, { ...details, version: now.version }), fieldOf).version,
  };
}

type ParentOf = { given: boolean; id: string | null } | { waits: true } | { problem: ReturnType<typeof problemAt> };

async function parentOf(at: RowAt, said: Saying): Promise<ParentOf> {
  const text = textSaid(said.parent);
  if (text === "") return { given: false, id: null };
  const found = await at.lookups.organisation(at.ctx, text);
  if (found.ok) return { given: true, id: found.id };
  const row = found.why === "none" ? at.file.bringing(text.split(partMark)[0] ?? "") : null;
  if (row !== null && row !== at.row) {
    if (at.phase === "check") return { given: true, id: null };
    return at.phase === "run" ? { waits: true } : { problem: problemAt(at, "parent", "import:waitsForRow") };
  }
  const meant = found.why === "many" ? found : await at.lookups.organisationMeant(at.ctx, text);
  return meant.ok ? { given: true, id: meant.id } : { problem: problemAt(at, "parent", organisationProblem(meant)) };
}

const formOf = (present: OrganisationDetails | null) =>
  present ? Object.fromEntries(simple.map((field) => [field, asFormValue(present[field])])) : {};

const textsOf = (said: Saying) =>
  Object.fromEntries(simple.filter((field) => field in said).map((field) => [field, textSaid(said[field])]));

function changesOf(was: OrganisationDetails, now: OrganisationDetails, said: Saying): FieldChanges {
  const changes: FieldChanges = {};
  for (const field of simple) if (!same(was[field], now[field])) changes[field] = [was[field], now[field]];
  if ("parent" in said && was.parentId !== now.parentId) changes.parent = [was.parentId, now.parentId];
  return { ...changes, ...namesFromFields(was.names, now.names, said, "names") };
}

async function undoUpdated(ctx: Ctx, id: string, changes: FieldChanges): Promise<Kept | null> {
  const present = await presentOrganisation(ctx.db, id);
  if (!present) return "gone";
  const { version, details } = present;
  const { back, left } = restoredFields(details, changes, simple, { parent: "parentId" });
  const names = restoredNames(details.names, changes, "names");
  back.names = names.rows;
  const outcome = await editOrganisation(ctx, id, { ...back, version });
  if (!outcome.ok) return outcome.refusal.code === "forbidden" ? "notAllowed" : "changedSince";
  return keptOf(left + names.left, changes);
}

export const organisationRows: SubjectRules = { plan, undoCreated: removeOrganisation, undoUpdated };
