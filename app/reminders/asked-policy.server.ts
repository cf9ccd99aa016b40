/** The policy a page shows and previews: what is saved, or what the address carries from the form, not saved yet. */
import { check, type FormValues, nest } from "#app/platform/forms";
import type { Problems } from "#app/platform/refusals";
import { type PolicyFields, policyValues, reminderPolicyForm } from "./forms";
import type { PolicyRead } from "./policy-queries.server";
import { previewName } from "./preview-limits";

export interface AskedPolicy {
  /** What the fields begin with. */
  values: FormValues;
  /** What is previewed; null while some answers are wrong. */
  policy: PolicyFields | null;
  problems: Problems;
  unsaved: boolean;
}

export function askedPolicy(url: URL, saved: PolicyRead): AskedPolicy {
  if (!url.searchParams.has(previewName))
    return { values: policyValues(saved), policy: saved, problems: {}, unsaved: false };
  const typed = new FormData();
  for (const [name, value] of url.searchParams) typed.append(name, value);
  const values = nest(typed);
  const parsed = check(reminderPolicyForm, values);
  return parsed.ok
    ? { values, policy: parsed.input, problems: {}, unsaved: true }
    : { values, policy: null, problems: parsed.problems, unsaved: true };
}
