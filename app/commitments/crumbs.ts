/** Where a page of a commitment stands. */
import type { Catalogue } from "#app/locales/catalogue";
import type { Crumb } from "#app/ui/page";
import { commitmentPath, commitmentsPath } from "./paths";
import { commitmentName } from "./row";

export const crumbsOf = (t: Catalogue, { id, text }: { id: string; text: string }, here: string): Crumb[] => [
  { to: commitmentsPath, label: t.commitments.title },
  { to: commitmentPath(id), label: commitmentName(text) },
  { label: here },
];
