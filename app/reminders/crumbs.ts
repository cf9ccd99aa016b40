/** The ways back from the pages of reminder policies. */
import type { Catalogue } from "#app/locales/catalogue";
import { policiesPath } from "./paths";

export const policiesCrumbs = (t: Catalogue) => [{ to: "/settings", label: t.settings.title }];
export const policyCrumbs = (t: Catalogue) => [...policiesCrumbs(t), { to: policiesPath, label: t.reminders.title }];
