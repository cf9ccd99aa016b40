/** The way back from a page of one template. */
import type { Catalogue } from "#app/locales/catalogue";
import { settingsCrumbs } from "#app/settings/crumbs";

export const templatesPath = "/settings/task-templates";

export const templateCrumbs = (t: Catalogue) => [
  ...settingsCrumbs(t),
  { to: templatesPath, label: t.taskTemplates.title },
];
